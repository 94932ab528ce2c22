package fr.guichet.federation.upstream;

import java.util.Optional;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Finds the login under way in the browser that sends a request, by its cookie. */
final class BrowserLogins {

    private final KeycloakSession session;
    private final RealmModel realm;

    BrowserLogins(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The login that a state belongs to; empty when it was not begun in this browser, or is over. */
    Optional<AuthenticationSessionModel> ofState(String state) {
        IdentityBrokerState read;
        try {
            read = IdentityBrokerState.encoded(state, realm);
        } catch (RuntimeException garbled) {
            // The server decodes parts of it without looking; whatever breaks there, the state is none of ours.
            return Optional.empty();
        }
        return of(read.getClientId(), read.getTabId());
    }

    /** The login of a client in a tab; empty when this browser has none. */
    Optional<AuthenticationSessionModel> of(String clientId, String tabId) {
        if (tabId == null || tabId.isEmpty()) {
            return Optional.empty();
        }
        return client(clientId).map(client -> new AuthenticationSessionManager(session)
                .getCurrentAuthenticationSession(realm, client, tabId));
    }

    /** A client of the realm that is on. */
    Optional<ClientModel> client(String clientId) {
        return Optional.ofNullable(clientId).map(realm::getClientByClientId).filter(ClientModel::isEnabled);
    }
}
