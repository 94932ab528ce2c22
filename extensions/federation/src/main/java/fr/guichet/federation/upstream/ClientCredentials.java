package fr.guichet.federation.upstream;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.http.NameValuePair;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.BasicAuthHelper;
import org.keycloak.vault.VaultStringSecret;

/** Proves to the token endpoint who this gateway is, in the configured way. */
final class ClientCredentials {

    private static final Duration ASSERTION_LIFETIME = Duration.ofSeconds(60);

    private final KeycloakSession session;
    private final UpstreamConfig config;
    private final Clock clock;

    ClientCredentials(KeycloakSession session, UpstreamConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Adds the proof to a request.
     *
     * @param request to the token endpoint
     * @param form of the request
     * @throws UpstreamRefusedException with {@code MISCONFIGURED} when there is nothing to prove it with
     */
    void addTo(HttpPost request, List<NameValuePair> form) throws UpstreamRefusedException {
        switch (config.authentication()) {
            case SECRET_BASIC ->
                request.setHeader(
                        "Authorization", BasicAuthHelper.RFC6749.createHeader(config.getClientId(), secret()));
            case SECRET_POST -> {
                form.add(new BasicNameValuePair(OAuth2Constants.CLIENT_ID, config.getClientId()));
                form.add(new BasicNameValuePair(OAuth2Constants.CLIENT_SECRET, secret()));
            }
            case PRIVATE_KEY_JWT -> {
                form.add(new BasicNameValuePair(OAuth2Constants.CLIENT_ID, config.getClientId()));
                form.add(new BasicNameValuePair(
                        OAuth2Constants.CLIENT_ASSERTION_TYPE, OAuth2Constants.CLIENT_ASSERTION_TYPE_JWT));
                form.add(new BasicNameValuePair(OAuth2Constants.CLIENT_ASSERTION, assertion(request.getURI())));
            }
            case TLS_CLIENT -> form.add(new BasicNameValuePair(OAuth2Constants.CLIENT_ID, config.getClientId()));
        }
    }

    private String secret() throws UpstreamRefusedException {
        String setting = config.getClientSecret();
        if (setting == null || setting.isBlank()) {
            throw new UpstreamRefusedException(UpstreamRefusal.MISCONFIGURED);
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(setting)) {
            return secret.get().orElse(setting);
        }
    }

    private String assertion(URI tokenEndpoint) throws UpstreamRefusedException {
        long now = clock.instant().getEpochSecond();
        JsonWebToken claims = new JsonWebToken();
        claims.id(SecretGenerator.getInstance().generateSecureID());
        claims.issuer(config.getClientId());
        claims.subject(config.getClientId());
        claims.audience(tokenEndpoint.toString());
        claims.iat(now);
        claims.exp(now + ASSERTION_LIFETIME.toSeconds());
        return new JWSBuilder().type(OAuth2Constants.JWT).jsonContent(claims).sign(signer());
    }

    /** The realm's active key of the configured algorithm, whose public half is among the realm's published keys. */
    private SignatureSignerContext signer() throws UpstreamRefusedException {
        try {
            return session.getProvider(
                            SignatureProvider.class, config.signatureAlgorithm().name())
                    .signer();
        } catch (RuntimeException noKey) {
            throw new UpstreamRefusedException(UpstreamRefusal.MISCONFIGURED, noKey);
        }
    }
}
