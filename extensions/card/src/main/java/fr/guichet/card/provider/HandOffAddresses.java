package fr.guichet.card.provider;

import java.net.URI;
import java.util.Optional;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Every address a browser is sent to in a hand-off. Hosts come from configuration alone, never from the request: that
 * of the login pages is the realm's frontend address, that of the card a setting of the provider.
 */
final class HandOffAddresses {

    static final String CARD_STEP = "card";
    static final String RETURN_STEP = "return";
    static final String REFUSED_STEP = "refused";
    static final String STATE = "state";
    static final String CODE = "code";

    private static final String STEPS = "/realms/{realm}/broker/{alias}/endpoint/{step}";

    private final URI loginBase;
    private final String realm;
    private final String alias;

    /**
     * @param loginBase frontend address of the realm's server, with its relative path
     * @param realm name of the realm
     * @param alias of the identity provider
     */
    HandOffAddresses(URI loginBase, String realm, String alias) {
        this.loginBase = loginBase;
        this.realm = realm;
        this.alias = alias;
    }

    /** Where the certificate is asked for. */
    URI card(CardHost host, String state) {
        KeycloakUriBuilder address = KeycloakUriBuilder.fromUri(host.origin()).path(loginBase.getPath());
        return step(address, CARD_STEP, state);
    }

    /** Where the outcome is brought to. */
    URI back(String state, HandOffCode code) {
        return step(KeycloakUriBuilder.fromUri(loginBase).queryParam(CODE, code.value()), RETURN_STEP, state);
    }

    /** Where a browser is brought to that came to the card host with nothing to bring back. */
    URI back(String state) {
        return step(KeycloakUriBuilder.fromUri(loginBase), RETURN_STEP, state);
    }

    /** The page of a refusal, for the login it ended; reloading it, or changing its language, shows it again. */
    URI refused(LoginRefusal refusal, Optional<AuthenticationSessionModel> login) {
        KeycloakUriBuilder address = KeycloakUriBuilder.fromUri(loginBase).path(STEPS + "/{cause}");
        login.ifPresent(session -> address.queryParam(
                        Constants.CLIENT_ID, session.getClient().getClientId())
                .queryParam(Constants.TAB_ID, session.getTabId()));
        return address.build(realm, alias, REFUSED_STEP, refusal.code());
    }

    /** The same when the browser has no login, but the client it came from is known. */
    URI refused(LoginRefusal refusal, String clientId) {
        return KeycloakUriBuilder.fromUri(loginBase)
                .path(STEPS + "/{cause}")
                .queryParam(Constants.CLIENT_ID, clientId)
                .build(realm, alias, REFUSED_STEP, refusal.code());
    }

    private URI step(KeycloakUriBuilder address, String step, String state) {
        return address.path(STEPS).queryParam(STATE, state).build(realm, alias, step);
    }
}
