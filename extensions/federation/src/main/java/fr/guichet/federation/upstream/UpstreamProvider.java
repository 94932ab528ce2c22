package fr.guichet.federation.upstream;

import java.util.List;
import java.util.Map;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An OpenID Connect provider of ours. It stays an instance of the server's own, so that the server's endpoint for
 * back-channel logout takes its logout tokens; the way of a login is ours throughout.
 *
 * @param <C> its settings
 */
public abstract class UpstreamProvider<C extends UpstreamConfig> extends OIDCIdentityProvider {

    private final C settings;
    private final UpstreamServices services;

    protected UpstreamProvider(KeycloakSession session, C config, UpstreamServices services) {
        super(session, config);
        this.settings = config;
        this.services = services;
    }

    /** Who a verified login is, at which level, or why it goes no further. */
    protected abstract UpstreamVerdict judge(VerifiedLogin login);

    /** {@code acr_values} of the request, the preferred one first; none by default. */
    protected List<String> requestedAcr(AuthenticationSessionModel login) {
        return List.of();
    }

    /** Further parameters of the authorization request; none by default. */
    protected Map<String, String> extraParameters(AuthenticationSessionModel login) {
        return Map.of();
    }

    /**
     * What an error in the answer to the authorization request means.
     *
     * @param error code of RFC 6749, section 4.1.2.1, as the upstream sent it
     * @param description its text for developers; empty when there is none
     */
    protected UpstreamRefusal refusalOf(String error, String description) {
        return ACCESS_DENIED.equals(error) ? UpstreamRefusal.CANCELLED : UpstreamRefusal.ERROR_ANSWER;
    }

    /** The page of a refusal. */
    protected RefusalView viewOf(UpstreamRefusal refusal) {
        return RefusalView.of("upstreamTitle", "upstreamReason", List.of());
    }

    @Override
    public final C getConfig() {
        return settings;
    }
}
