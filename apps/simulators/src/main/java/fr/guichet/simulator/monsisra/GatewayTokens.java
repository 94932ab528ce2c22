package fr.guichet.simulator.monsisra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.MalformedURLException;
import java.util.Set;

/**
 * Verifies what the gateway signed for this client. The keys are fetched each time: a client of a real platform caches
 * them, and asks again when a token names a key it does not know.
 */
final class GatewayTokens {

    /** What the gateway signs with; never what a token's own header would like. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final OIDCProviderMetadata gateway;
    private final ClientID client;

    GatewayTokens(OIDCProviderMetadata gateway, ClientID client) {
        this.gateway = gateway;
        this.client = client;
    }

    /** Signature, issuer, audience, expiry, nonce. */
    IDTokenClaimsSet idToken(JWT token, Nonce nonce) throws BadJOSEException, JOSEException {
        return new IDTokenValidator(gateway.getIssuer(), client, keys(), null).validate(token, nonce);
    }

    /** Signature, issuer, audience, time, event and the absence of a nonce (Back-Channel Logout 1.0, section 2.6). */
    LogoutTokenClaimsSet logoutToken(JWT token) throws BadJOSEException, JOSEException {
        return new LogoutTokenValidator(gateway.getIssuer(), client, false, keys(), null).validate(token);
    }

    private JWSVerificationKeySelector<SecurityContext> keys() {
        try {
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                            gateway.getJWKSetURI().toURL())
                    .refreshAheadCache(false)
                    .cache(false)
                    .rateLimited(false)
                    .build();
            return new JWSVerificationKeySelector<>(ALGORITHMS, source);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The gateway's keys have no address", e);
        }
    }
}
