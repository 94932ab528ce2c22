package fr.guichet.card.provider;

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

    /** The login a broker state belongs to; empty when it was not begun in this browser, or is over. */
    Optional<AuthenticationSessionModel> ofState(String state) {
        return read(state).flatMap(read -> of(read.getClientId(), read.getTabId()));
    }

    /** The login of a client in a tab; empty when this browser has none. */
    Optional<AuthenticationSessionModel> of(String clientId, String tabId) {
        if (tabId == null || tabId.isEmpty()) {
            return Optional.empty();
        }
        return client(clientId).map(client -> new AuthenticationSessionManager(session)
                .getCurrentAuthenticationSession(realm, client, tabId));
    }

    /** The client a broker state was made for, whoever brings it. */
    Optional<ClientModel> clientOfState(String state) {
        return read(state).flatMap(read -> client(read.getClientId()));
    }

    /** A client of the realm. */
    Optional<ClientModel> client(String clientId) {
        return Optional.ofNullable(clientId).map(realm::getClientByClientId).filter(ClientModel::isEnabled);
    }

    private Optional<IdentityBrokerState> read(String state) {
        try {
            return Optional.of(IdentityBrokerState.encoded(state, realm));
        } catch (RuntimeException garbled) {
            // Keycloak decodes parts of it without looking; whatever breaks there, the state is none of ours.
            return Optional.empty();
        }
    }
}
