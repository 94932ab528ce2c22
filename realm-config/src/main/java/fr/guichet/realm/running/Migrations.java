package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cannot be read from the files of two versions: which thing is the same under another name, and which one is gone
 * although nothing asks for {@code --prune}.
 *
 * <pre>
 * migrations:
 *   "2":
 *     - { kind: client, from: dossier-service, to: dossiers }
 *     - { kind: role, gone: secretary }
 * </pre>
 */
final class Migrations {

    /** Realm attribute with the version of the files that a realm was made or last changed by. */
    static final String VERSION = "guichet.realm.version";

    /** What the server can call by another name. The alias of an identity provider stands beside every link of a person. */
    private static final Set<ResourceKind> RENAMED = Set.of(
            ResourceKind.ROLE,
            ResourceKind.CLIENT_SCOPE,
            ResourceKind.CLIENT_SCOPE_MAPPER,
            ResourceKind.COMPONENT,
            ResourceKind.FLOW,
            ResourceKind.CLIENT,
            ResourceKind.CLIENT_MAPPER,
            ResourceKind.CLIENT_ROLE,
            ResourceKind.GROUP,
            ResourceKind.IDENTITY_PROVIDER_MAPPER);

    /** What can be told to be gone beside those. */
    private static final Set<ResourceKind> GONE =
            Set.of(ResourceKind.IDENTITY_PROVIDER, ResourceKind.CLIENT_PROFILE, ResourceKind.CLIENT_POLICY);

    /** What is named with where it is, and stays there. */
    private static final Set<ResourceKind> BY_PATH = Set.of(ResourceKind.CLIENT_ROLE, ResourceKind.GROUP);

    private final int files;
    private final SortedMap<Integer, List<Step>> steps = new TreeMap<>();

    /** Something of an earlier version, and what became of it. */
    private record Step(ResourceId from, Optional<ResourceId> to) {}

    /**
     * Reads them.
     *
     * @param migrations of the files
     * @param version of the files
     * @throws RealmRefusedException when they are not written like that
     */
    Migrations(JsonNode migrations, String version) {
        this.files = number(version);
        for (Map.Entry<String, JsonNode> entry : migrations.properties()) {
            List<Step> ofVersion = new ArrayList<>();
            entry.getValue().forEach(step -> ofVersion.add(step(entry.getKey(), step)));
            steps.put(number(entry.getKey()), ofVersion);
        }
        if (!steps.isEmpty() && steps.lastKey() > files) {
            throw new RealmRefusedException("migrations: of a version after that of the files");
        }
    }

    private static Step step(String version, JsonNode step) {
        String where = "migrations/" + version;
        ResourceKind kind = ResourceKind.of(step.path("kind").asText())
                .filter(known -> RENAMED.contains(known) || GONE.contains(known))
                .orElseThrow(() -> new RealmRefusedException(where + ": no such kind"));
        if (step.path("gone").isTextual()) {
            return new Step(new ResourceId(kind, step.path("gone").textValue()), Optional.empty());
        }
        if (!step.path("from").isTextual() || !step.path("to").isTextual() || !RENAMED.contains(kind)) {
            throw new RealmRefusedException(where + ": a " + kind.label() + " is not renamed like that");
        }
        ResourceId from = new ResourceId(kind, step.path("from").textValue());
        ResourceId to = new ResourceId(kind, step.path("to").textValue());
        if (BY_PATH.contains(kind) && !from.isBeside(to)) {
            throw new RealmRefusedException(where + ": a " + kind.label() + " is not moved");
        }
        return new Step(from, Optional.of(to));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new RealmRefusedException(VERSION + ": not a whole number");
        }
    }

    /** The version of a running realm; 0 when it was made before there were versions. */
    static int versionOf(RunningRealm running) {
        return running.attribute(VERSION).map(Migrations::number).orElse(0);
    }

    /** Whether one of them is of such a thing. */
    boolean concern(ResourceKind kind) {
        return steps.values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.from().kind() == kind);
    }

    /** The version of the files. */
    int version() {
        return files;
    }

    /**
     * What is to be done to a realm: renames since its version, before it is compared, and what is gone by now and still
     * there.
     *
     * @throws RealmRefusedException when it is of a later one
     */
    List<Change> of(RunningRealm running) {
        int there = versionOf(running);
        if (there > files) {
            throw new RealmRefusedException("the realm is of version " + there + " of the files, these are of version "
                    + files + ": a realm does not go back");
        }
        List<Change> changes = new ArrayList<>();
        steps.tailMap(there + 1).values().stream()
                .flatMap(List::stream)
                .filter(step -> isThere(running, changes, step.from()))
                .forEach(step -> step.to()
                        .filter(to -> running.find(to).isEmpty())
                        .map(to -> Change.rename(step.from(), to))
                        .ifPresent(changes::add));
        // Whatever the version: an apply that stopped may have written it before the last of these.
        steps.values().stream()
                .flatMap(List::stream)
                .filter(step -> step.to().isEmpty())
                .filter(step -> isThere(running, changes, step.from()))
                .forEach(step -> changes.add(Change.delete(step.from())));
        return changes;
    }

    /** Already, or once those renames are done: of a thing that was renamed twice since. */
    private static boolean isThere(RunningRealm running, List<Change> renames, ResourceId id) {
        return running.find(id).isPresent()
                || renames.stream()
                        .anyMatch(change ->
                                change.act() == Change.Act.RENAME && change.id().equals(id));
    }
}
