package fr.guichet.delegation.invitation;

import fr.guichet.delegation.introspection.AskingService;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.ResolveRelative;

/** The services where somebody can do what a delegation allows, with their addresses. */
final class ActingServices {

    private ActingServices() {}

    static List<Map<String, String>> of(KeycloakSession session) {
        return session.getContext()
                .getRealm()
                .getClientsStream()
                .filter(client -> client.isEnabled() && AskingService.mayAsk(client))
                .filter(client -> client.getBaseUrl() != null && client.getName() != null)
                .map(client -> Map.of("name", client.getName(), "url", address(session, client)))
                .toList();
    }

    private static String address(KeycloakSession session, ClientModel client) {
        return ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl());
    }
}
