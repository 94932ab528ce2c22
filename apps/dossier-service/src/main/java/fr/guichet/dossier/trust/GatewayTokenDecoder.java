package fr.guichet.dossier.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.guichet.dossier.gateway.GatewayUnavailableException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * Believes a token or says why not: form, algorithm, signature by a key of the gateway, then the rules in their order.
 * The first cause found is the one answered.
 */
final class GatewayTokenDecoder implements JwtDecoder {

    /** Asymmetric ones alone: no {@code none}, and no HMAC, for which a public key would do as a secret. */
    private static final Set<JWSAlgorithm> ACCEPTED =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

    private final DefaultJWTProcessor<SecurityContext> signature = new DefaultJWTProcessor<>();
    private final List<TokenRule> rules;
    private final MappedJwtClaimSetConverter claimTypes = MappedJwtClaimSetConverter.withDefaults(Map.of());

    GatewayTokenDecoder(JWKSource<SecurityContext> keys, List<TokenRule> rules) {
        this.rules = List.copyOf(rules);
        signature.setJWSKeySelector(new JWSVerificationKeySelector<>(ACCEPTED, keys));
        // The kind of token and the times are rules of ours, each with its own refusal.
        signature.setJWSTypeVerifier((type, context) -> {});
        signature.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /**
     * @throws TokenRefusedException with the first cause
     * @throws JwtException caused by a {@link GatewayUnavailableException} when the keys cannot be had, so that nothing
     *     can be said of the token
     */
    @Override
    public Jwt decode(String token) {
        SignedJWT signed = signed(token);
        JWTClaimsSet claims = verified(signed);
        for (TokenRule rule : rules) {
            rule.refusalOf(claims).ifPresent(refusal -> {
                throw new TokenRefusedException(refusal);
            });
        }
        return believed(token, signed, claims);
    }

    private static SignedJWT signed(String token) {
        JWT jwt;
        try {
            jwt = JWTParser.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        if (jwt instanceof PlainJWT) {
            throw new TokenRefusedException(TokenRefusal.UNSIGNED);
        }
        if (!(jwt instanceof SignedJWT signed)) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        if (!ACCEPTED.contains(signed.getHeader().getAlgorithm())) {
            throw new TokenRefusedException(TokenRefusal.ALGORITHM);
        }
        return signed;
    }

    private JWTClaimsSet verified(SignedJWT signed) {
        try {
            signed.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        try {
            return signature.process(signed, null);
        } catch (KeySourceException e) {
            throw new JwtException("the token cannot be judged", new GatewayUnavailableException("no keys", e));
        } catch (BadJOSEException | JOSEException e) {
            throw new TokenRefusedException(TokenRefusal.SIGNATURE);
        }
    }

    private Jwt believed(String token, SignedJWT signed, JWTClaimsSet claims) {
        try {
            return Jwt.withTokenValue(token)
                    .headers(headers -> headers.putAll(signed.getHeader().toJSONObject()))
                    .claims(all -> all.putAll(claimTypes.convert(claims.getClaims())))
                    .build();
        } catch (IllegalArgumentException e) {
            // Claims of the right names and the wrong types or order, such as an expiry before the issue.
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
    }
}
