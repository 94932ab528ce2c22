package fr.guichet.audit;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The clients of the server's realms. */
final class ServerClients implements KnownClients {

    private final KeycloakSession session;

    ServerClients(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean include(String realmId, String clientId) {
        RealmModel realm = realmId == null ? null : session.realms().getRealm(realmId);
        return realm != null && session.clients().getClientByClientId(realm, clientId) != null;
    }
}
