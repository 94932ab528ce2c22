package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody added by hand. More than {@code --prune} takes away, since telling of it costs nobody anything: also where
 * people or clients come in by a way of the server's own. Keys, people and the server's own are none.
 */
final class Additions {

    /** Of every realm, made with it: keys, and what holds back clients that register themselves. */
    private static final Set<String> SERVERS_OWN = Set.of(
            "org.keycloak.keys.KeyProvider",
            "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy",
            WantedRealm.PROFILE_TYPE);

    /** The server gives these to everybody of a realm by itself. */
    private static final Set<String> OF_EVERYBODY =
            Set.of("offline_access", "uma_authorization", "account/manage-account", "account/view-profile");

    private final WantedRealm wanted;

    Additions(WantedRealm wanted) {
        this.wanted = wanted;
    }

    /** @param changes that are told already */
    List<Addition> of(RunningRealm running, List<Change> changes) {
        Set<ResourceId> told = changes.stream().map(Change::id).collect(Collectors.toSet());
        List<Addition> additions = new ArrayList<>();
        running.resources().forEach((id, there) -> {
            if (!wanted.names(id) && !told.contains(id) && isAddition(id, there) && !isLeftover(running, id)) {
                additions.add(Addition.of(id));
            }
            composites(id, there, additions);
            if (id.kind() == ResourceKind.CLIENT) {
                new ClientAdditions(id.name(), there.content(), said(id)).addTo(additions);
            }
        });
        return additions;
    }

    private boolean isAddition(ResourceId id, RunningResource there) {
        return switch (id.kind()) {
            case COMPONENT -> !SERVERS_OWN.contains(id.holder());
            case REQUIRED_ACTION -> there.content().path("enabled").asBoolean(false);
            default -> Prunable.is(id, wanted);
        };
    }

    private boolean isLeftover(RunningRealm running, ResourceId id) {
        return id.kind() == ResourceKind.FLOW && FlowNames.isLeftover(running, wanted, id.name());
    }

    /** Roles that come with a role of the files which say none of it, or with the role that everybody has. */
    private void composites(ResourceId id, RunningResource there, List<Addition> additions) {
        if (id.equals(new ResourceId(ResourceKind.ROLE_COMPOSITES, WantedRoles.ofEverybody(wanted.name())))) {
            List<String> said = texts(said(id).path(RoleLinks.ROLES));
            texts(there.content().path(RoleLinks.ROLES)).stream()
                    .filter(role -> !said.contains(role) && !OF_EVERYBODY.contains(role))
                    .forEach(role -> additions.add(new Addition(id.kind().label(), id.name() + "/" + role)));
        } else if (id.kind() == ResourceKind.ROLE || id.kind() == ResourceKind.CLIENT_ROLE) {
            ResourceId composites = new ResourceId(
                    id.kind() == ResourceKind.ROLE ? ResourceKind.ROLE_COMPOSITES : ResourceKind.CLIENT_ROLE_COMPOSITES,
                    id.name());
            if (wanted.names(id)
                    && !wanted.names(composites)
                    && there.content().path("composite").asBoolean(false)) {
                additions.add(Addition.of(composites));
            }
        }
    }

    private JsonNode said(ResourceId id) {
        return wanted.names(id) ? wanted.resources().get(id) : MissingNode.getInstance();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
