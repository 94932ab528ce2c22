package fr.guichet.operations.counting;

import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Whether a login showed no page but went on in the session that its person had: the server marks the client's session. */
final class OpenSession {

    private final KeycloakSession session;

    OpenSession(KeycloakSession session) {
        this.session = session;
    }

    boolean isCarriedOn(Event event) {
        RealmModel realm = session.getContext().getRealm();
        if (event.getType() != EventType.LOGIN || realm == null || event.getSessionId() == null) {
            return false;
        }
        UserSessionModel open = session.sessions().getUserSession(realm, event.getSessionId());
        ClientModel client = realm.getClientByClientId(event.getClientId());
        if (open == null || client == null) {
            return false;
        }
        AuthenticatedClientSessionModel ofClient = open.getAuthenticatedClientSessionByClient(client.getId());
        return ofClient != null && "true".equals(ofClient.getNote(AuthenticationManager.SSO_AUTH));
    }
}
