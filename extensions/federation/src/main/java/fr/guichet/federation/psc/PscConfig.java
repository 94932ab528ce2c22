package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.UpstreamConfig;
import fr.guichet.federation.upstream.WebAddress;
import fr.guichet.identity.AssuranceLevel;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

/** The settings of one {@code pro-sante-connect} identity provider, typed. */
public final class PscConfig extends UpstreamConfig {

    private static final long serialVersionUID = 1L;

    private static final String DISCOVERY = "/.well-known/wallet-openid-configuration";

    PscConfig(IdentityProviderModel model) {
        super(model);
    }

    /** @throws IllegalArgumentException with the setting that is wrong, for the operator */
    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        if (!requestedLevel().satisfies(minimumLevel())) {
            throw new IllegalArgumentException("The requested level is below the minimum level.");
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>That of the environment, whatever was stored for another one before; the operator's own in {@code custom}
     * alone.
     */
    @Override
    public URI issuer() {
        return environment().issuer().orElseGet(this::customIssuer);
    }

    /** Not the path of the standard. */
    @Override
    public URI discoveryAddress() {
        return URI.create(issuer() + DISCOVERY);
    }

    /** All that Pro Santé Connect says of a professional comes with {@code scope_all}. */
    @Override
    protected String standardScope() {
        return "openid scope_all";
    }

    /** The level to ask for: the configured one, or a higher one that the client of the login asks for. */
    AssuranceLevel requestedLevel(Optional<AssuranceLevel> ofClient) {
        AssuranceLevel configured = requestedLevel();
        return ofClient.filter(asked -> asked.satisfies(configured)).orElse(configured);
    }

    /** The level that is asked for when the client asks for none above it. */
    AssuranceLevel requestedLevel() {
        return level(PscProperties.REQUESTED_LEVEL, "The requested level");
    }

    /** The level below which nobody enters. */
    AssuranceLevel minimumLevel() {
        return level(PscProperties.MINIMUM_LEVEL, "The minimum level");
    }

    private PscEnvironment environment() {
        return setting(PscProperties.ENVIRONMENT)
                .map(code -> PscEnvironment.ofCode(code)
                        .orElseThrow(() ->
                                new IllegalArgumentException("The environment is production, bac-a-sable or custom.")))
                .orElse(PscEnvironment.PRODUCTION);
    }

    /** What an issuer may be: OpenID Connect Discovery, section 3. A slash at its end would be doubled. */
    private URI customIssuer() {
        String text = setting(PscProperties.ISSUER)
                .orElseThrow(() -> new IllegalArgumentException("The environment custom needs an issuer."));
        URI issuer = WebAddress.parse(PscProperties.ISSUER, text);
        if (issuer.getRawQuery() != null || text.endsWith("/")) {
            throw new IllegalArgumentException(PscProperties.ISSUER + " has neither a query nor a slash at its end.");
        }
        return issuer;
    }

    private AssuranceLevel level(String name, String label) {
        return setting(name)
                .map(acr -> AssuranceLevel.ofAcr(acr)
                        .orElseThrow(() -> new IllegalArgumentException(label + " is eidas1 or eidas2.")))
                .orElse(AssuranceLevel.EIDAS1);
    }
}
