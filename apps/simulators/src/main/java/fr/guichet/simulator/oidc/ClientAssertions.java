package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Assertions by which clients prove themselves, {@code private_key_jwt} (OpenID Connect Core, 9). */
final class ClientAssertions {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int SIZE_LIMIT_BYTES = 256 * 1024;

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> audiences;
    private final Clock clock;

    ClientAssertions(Addresses addresses, Clock clock) {
        this.audiences = Set.of(addresses.issuer(), addresses.of(Endpoint.TOKEN).toString());
        this.clock = clock;
    }

    /** Whom the assertion speaks for, before anything is proven; empty when it cannot be read. */
    String claimedClient(String assertion) {
        try {
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            return subject == null ? "" : subject;
        } catch (ParseException malformed) {
            return "";
        }
    }

    /**
     * @param keys where the client publishes its keys
     * @throws OAuthError when the assertion proves nothing
     */
    void verify(String assertion, URI keys, Optional<String> clientId) throws OAuthError {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            refuseUnless(ALGORITHMS.contains(jwt.getHeader().getAlgorithm()), "algorithm");
            refuseUnless(claims.getSubject().equals(claims.getIssuer()), "iss and sub");
            refuseUnless(clientId.isEmpty() || clientId.get().equals(claims.getSubject()), "client_id");
            refuseUnless(!Collections.disjoint(claims.getAudience(), audiences), "aud");
            refuseUnless(isCurrent(claims.getExpirationTime()), "exp");
            refuseUnless(
                    isSigned(jwt, JWKSet.load(keys.toURL(), TIMEOUT_MILLIS, TIMEOUT_MILLIS, SIZE_LIMIT_BYTES)),
                    "signature");
            refuseUnless(claims.getJWTID() != null && used.add(claims.getSubject() + " " + claims.getJWTID()), "jti");
        } catch (ParseException | JOSEException malformed) {
            throw OAuthError.invalidClient("the assertion cannot be read");
        } catch (IOException unavailable) {
            throw OAuthError.invalidClient("the client's keys cannot be fetched");
        }
    }

    private boolean isCurrent(Date end) {
        return end != null
                && end.toInstant().isAfter(clock.instant())
                && end.toInstant().isBefore(clock.instant().plus(LONGEST));
    }

    private static boolean isSigned(SignedJWT jwt, JWKSet keys) throws JOSEException {
        JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        return key instanceof AsymmetricJWK asymmetric
                && jwt.verify(
                        new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), asymmetric.toPublicKey()));
    }

    private static void refuseUnless(boolean holds, String what) throws OAuthError {
        if (!holds) {
            throw OAuthError.invalidClient("the assertion's " + what + " is wrong");
        }
    }
}
