package fr.guichet.federation.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

/**
 * The settings that every upstream has, typed. What makes a login trustworthy (signature, nonce, PKCE) is no setting:
 * the server's own switches for it say "on" whatever is stored. {@link #validate} refuses at the time of saving, or of
 * the realm's import, what would otherwise only be found when a doctor logs in.
 */
public abstract class UpstreamConfig extends OIDCIdentityProviderConfig {

    private static final long serialVersionUID = 1L;

    protected UpstreamConfig(IdentityProviderModel model) {
        super(model);
    }

    /**
     * The issuer, as the upstream writes it in its tokens.
     *
     * @throws IllegalArgumentException with the setting that is wrong, for the operator
     */
    public abstract URI issuer();

    /** Address of the discovery document (OpenID Connect Discovery, section 4). */
    public URI discoveryAddress() {
        return URI.create(withoutSlash(issuer().toString()) + "/.well-known/openid-configuration");
    }

    /**
     * Refuses wrong settings, and writes the issuer where the server looks a provider up by it.
     *
     * @throws IllegalArgumentException with the setting that is wrong, for the operator
     */
    @Override
    public void validate(RealmModel realm) {
        setIssuer(issuer().toString());
    }

    /** Longest time that all calls of one answer may take together. */
    final Duration deadline() {
        return Duration.ofSeconds(8);
    }

    /** A setting that is there and not blank, without the blanks around it. */
    protected final Optional<String> setting(String name) {
        return Optional.ofNullable(getConfig().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public final boolean isPkceEnabled() {
        return true;
    }

    @Override
    public final String getPkceMethod() {
        return OAuth2Constants.PKCE_METHOD_S256;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
