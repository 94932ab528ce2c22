package fr.guichet.federation.upstream;

import java.net.URI;
import java.util.Optional;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The addresses of a provider that a browser is sent to, below {@code /realms/…/broker/…/endpoint}. */
final class UpstreamPages {

    static final String REFUSED = "refused";
    static final String LOGGED_OUT = "logout_response";

    private static final String ENDPOINT = "/realms/{realm}/broker/{alias}/endpoint/";

    private final URI frontend;
    private final String realm;
    private final String alias;

    /**
     * @param frontend address of the realm's server, with its relative path
     * @param realm name of the realm
     * @param alias of the provider
     */
    UpstreamPages(URI frontend, String realm, String alias) {
        this.frontend = frontend;
        this.realm = realm;
        this.alias = alias;
    }

    /** The page of a refusal, for the login it ended; reloading it, or changing its language, shows it again. */
    URI refused(UpstreamRefusal refusal, Optional<AuthenticationSessionModel> login) {
        KeycloakUriBuilder address = KeycloakUriBuilder.fromUri(frontend).path(ENDPOINT + REFUSED + "/{cause}");
        login.ifPresent(session -> address.queryParam(
                        Constants.CLIENT_ID, session.getClient().getClientId())
                .queryParam(Constants.TAB_ID, session.getTabId()));
        return address.build(realm, alias, refusal.code());
    }

    /** Where the upstream sends a browser after a logout. */
    URI loggedOut() {
        return KeycloakUriBuilder.fromUri(frontend).path(ENDPOINT + LOGGED_OUT).build(realm, alias);
    }
}
