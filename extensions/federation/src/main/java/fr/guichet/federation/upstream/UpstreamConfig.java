package fr.guichet.federation.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    private static final String OPENID = "openid";
    private static final int STANDARD_DEADLINE = 8;
    private static final int LONGEST_DEADLINE = 9;
    private static final int STANDARD_SKEW = 10;
    private static final int LARGEST_SKEW = 120;

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
        String issuer = issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    /** Scopes of the request when the setting names none. */
    protected String standardScope() {
        return OPENID;
    }

    /** Whether a logout by a click ends the person's session at the upstream too. */
    protected boolean endsSessionUpstream() {
        return true;
    }

    /**
     * Refuses wrong settings, and writes the issuer where the server looks a provider up by it when a logout token
     * comes.
     *
     * @throws IllegalArgumentException with the setting that is wrong, for the operator
     */
    @Override
    public void validate(RealmModel realm) {
        URI issuer = WebAddress.parse("The issuer", issuer().toString());
        if (issuer.getRawQuery() != null) {
            throw new IllegalArgumentException("The issuer is an address without a query.");
        }
        URI discovery =
                WebAddress.parse("The discovery document", discoveryAddress().toString());
        if (discovery.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("The discovery document has a path.");
        }
        setIssuer(issuer.toString());
        if (setting(UpstreamProperties.CLIENT_ID).isEmpty()) {
            throw new IllegalArgumentException("The client id is not set.");
        }
        ClientAuthentication authentication = authentication();
        if (authentication.needsSecret()
                && setting(UpstreamProperties.CLIENT_SECRET).isEmpty()) {
            throw new IllegalArgumentException("The client secret is not set.");
        }
        signatureAlgorithm();
        deadline();
        clockSkew();
        Optional<ClientKeyStore> keys = keyStore(System::getenv);
        if (authentication == ClientAuthentication.TLS_CLIENT && keys.isEmpty()) {
            throw new IllegalArgumentException("tls_client_auth needs a key store.");
        }
        keys.ifPresent(ClientKeyStore::open);
    }

    final ClientAuthentication authentication() {
        return setting(UpstreamProperties.CLIENT_AUTHENTICATION)
                .map(method -> ClientAuthentication.ofMethod(method)
                        .orElseThrow(() -> new IllegalArgumentException("The client authentication is unknown.")))
                .orElse(ClientAuthentication.SECRET_BASIC);
    }

    final TokenAlgorithm signatureAlgorithm() {
        return setting(UpstreamProperties.SIGNATURE_ALGORITHM)
                .map(name -> TokenAlgorithm.of(name)
                        .orElseThrow(() -> new IllegalArgumentException("The signature of assertions is unknown.")))
                .orElse(TokenAlgorithm.RS256);
    }

    /** Longest time that all calls of one step of a login may take together. */
    final Duration deadline() {
        return seconds(UpstreamProperties.DEADLINE, "The deadline", STANDARD_DEADLINE, 1, LONGEST_DEADLINE);
    }

    /** How far the upstream's clock may be from ours. */
    protected final Duration clockSkew() {
        return seconds(UpstreamProperties.CLOCK_SKEW, "The clock skew", STANDARD_SKEW, 0, LARGEST_SKEW);
    }

    /** Scopes of the request, {@code openid} among them. */
    final String scope() {
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add(OPENID);
        scopes.addAll(List.of(
                setting(UpstreamProperties.SCOPE).orElseGet(this::standardScope).split("\\s+", -1)));
        return String.join(" ", scopes);
    }

    /**
     * The certificate and key of every call; empty when there is none to present.
     *
     * @throws IllegalArgumentException with the setting that is wrong
     */
    final Optional<ClientKeyStore> keyStore(UnaryOperator<String> environment) {
        Optional<String> file = setting(UpstreamProperties.KEY_STORE);
        Optional<String> variable = setting(UpstreamProperties.KEY_STORE_PASSWORD_VARIABLE);
        if (file.isPresent() != variable.isPresent()) {
            throw new IllegalArgumentException("A key store and the variable of its password go together.");
        }
        return file.map(path -> ClientKeyStore.of(path, variable.orElseThrow(), environment));
    }

    /** What a client with its connections depends on. */
    final List<String> keyStoreSettings() {
        return List.of(
                setting(UpstreamProperties.KEY_STORE).orElse(""),
                setting(UpstreamProperties.KEY_STORE_PASSWORD_VARIABLE).orElse(""));
    }

    /** A setting that is there and not blank, without the blanks around it. */
    protected final Optional<String> setting(String name) {
        return Optional.ofNullable(getConfig().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Duration seconds(String name, String label, int otherwise, int least, int most) {
        String text = setting(name).orElse(Integer.toString(otherwise));
        if (text.matches("\\d{1,3}")) {
            int seconds = Integer.parseInt(text);
            if (seconds >= least && seconds <= most) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw new IllegalArgumentException(label + " is " + least + " to " + most + " seconds.");
    }

    @Override
    public final boolean isPkceEnabled() {
        return true;
    }

    @Override
    public final String getPkceMethod() {
        return OAuth2Constants.PKCE_METHOD_S256;
    }

    @Override
    public final boolean isValidateSignature() {
        return true;
    }

    @Override
    public final boolean isUseJwksUrl() {
        return true;
    }

    @Override
    public final boolean isDisableNonce() {
        return false;
    }

    @Override
    public final boolean isSendIdTokenOnLogout() {
        return true;
    }

    @Override
    public final boolean isAccessTokenJwt() {
        return false;
    }

    @Override
    public final Boolean isStoreToken() {
        return false;
    }

    @Override
    public final boolean isStoreTokenInSession() {
        return false;
    }

    @Override
    public final boolean isSupportsClientAssertions() {
        return false;
    }

    @Override
    public final boolean isJWTAuthorizationGrantEnabled() {
        return false;
    }

    /** The address of the application behind the login is no business of the upstream. */
    @Override
    public final boolean isRequiresShortStateParameter() {
        return true;
    }

    @Override
    public final int getAllowedClockSkew() {
        return (int) clockSkew().toSeconds();
    }
}
