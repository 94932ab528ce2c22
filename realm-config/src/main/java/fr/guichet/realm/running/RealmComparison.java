package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Compares a running realm with the files, thing by thing. */
final class RealmComparison {

    /** Of which an element too many is as dangerous as one too few. */
    private static final Set<ResourceKind> WHOLE = Set.of(
            ResourceKind.FLOW, ResourceKind.USER_PROFILE, ResourceKind.CLIENT_PROFILE, ResourceKind.CLIENT_POLICY);

    private final WantedRealm wanted;
    private final SecretLedger secrets;

    RealmComparison(WantedRealm wanted, SecretLedger secrets) {
        this.wanted = wanted;
        this.secrets = secrets;
    }

    /** Everything to be done, in the order to do it. */
    List<Change> changes(RunningRealm running, boolean prune) {
        List<Change> changes = new ArrayList<>();
        wanted.resources().forEach((id, content) -> running.find(id)
                .ifPresentOrElse(
                        there -> {
                            List<Difference> differences = differences(running, id, there.content(), content);
                            if (!differences.isEmpty()) {
                                changes.add(Change.update(id, differences));
                            }
                        },
                        () -> {
                            // Every secret of it is set, and remembered.
                            differences(running, id, content.objectNode(), content);
                            changes.add(Change.create(id));
                        }));
        if (prune) {
            running.resources().keySet().stream()
                    .filter(id -> Prunable.is(id, wanted) && !isLeftover(running, id))
                    // What refers to others goes before them.
                    .sorted(Comparator.<ResourceId>reverseOrder())
                    .map(Change::delete)
                    .forEach(changes::add);
        }
        return changes;
    }

    private boolean isLeftover(RunningRealm running, ResourceId id) {
        return id.kind() == ResourceKind.FLOW && FlowNames.isLeftover(running, wanted, id.name());
    }

    private List<Difference> differences(RunningRealm running, ResourceId id, ObjectNode there, ObjectNode content) {
        boolean exact = WHOLE.contains(id.kind());
        List<Difference> differences = new ArrayList<>();
        for (Difference found : new ValueComparison(atLeast(id), exact, secrets.of(id)).between(there, content)) {
            boolean secret = found.secret() || secrets.isIn(found.running()) || secrets.isIn(found.wanted());
            differences.add(new Difference(found.path(), found.running(), found.wanted(), secret));
        }
        if (id.kind() == ResourceKind.FLOW) {
            FlowNames.leftovers(running, id.name())
                    .forEach(name -> differences.add(new Difference(
                            "left by an apply that was interrupted",
                            TextNode.valueOf(name),
                            MissingNode.getInstance(),
                            false)));
        }
        return differences;
    }

    private Set<String> atLeast(ResourceId id) {
        return switch (id.kind()) {
            case REALM -> Set.of("defaultDefaultClientScopes", "defaultOptionalClientScopes");
            case ROLE_COMPOSITES ->
                id.name().equals(WantedRoles.ofEverybody(wanted.name())) ? Set.of(RoleLinks.ROLES) : Set.of();
            default -> Set.of();
        };
    }
}
