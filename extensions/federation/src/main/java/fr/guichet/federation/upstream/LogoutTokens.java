package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/**
 * Verifies a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6): form, algorithm and signature as for an ID
 * token, then issuer, audience, time and what makes it a logout token; and that it comes for the first time, which the
 * server's endpoint does not look at. Anybody may send one, so an unknown key costs the upstream no call beyond what the
 * server's memory of keys allows.
 */
final class LogoutTokens {

    private static final Logger LOG = Logger.getLogger(LogoutTokens.class);

    private static final String TAKEN = "guichet.upstream.logout.taken.";

    private final Upstream upstream;

    LogoutTokens(Upstream upstream) {
        this.upstream = upstream;
    }

    /** @throws IdentityBrokerException with the cause and nothing of the token */
    JsonWebToken verify(String encoded) {
        try {
            return believed(encoded == null ? "" : encoded);
        } catch (UpstreamRefusedException refused) {
            throw refused(refused.refusal().code());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused(UpstreamRefusal.ANSWER_MALFORMED.code());
        }
    }

    /** The server's event says that a token was refused, and not why. */
    private IdentityBrokerException refused(String cause) {
        LOG.warnf("A logout token of %s is refused: %s", upstream.alias(), cause);
        return new IdentityBrokerException(cause);
    }

    private JsonWebToken believed(String encoded) throws UpstreamRefusedException, IOException {
        Clock clock = upstream.services().clock();
        Duration skew = upstream.config().clockSkew();
        List<TokenRule> rules = List.of(
                new IssuerRule(upstream.config().issuer().toString()),
                new AudienceRule(upstream.config().getClientId()),
                new ExpiryRule(clock, skew),
                new StartOfValidityRule(clock, skew),
                new LogoutEventRule());
        JsonNode claims =
                upstream.verifierOfStrangers(upstream.deadline(), rules).verify(encoded);
        if (!isTakenFirst(claims)) {
            throw refused("logout_token_taken");
        }
        return JsonSerialization.readValue(claims.toString(), JsonWebToken.class);
    }

    /** Remembered as long as the token could be believed; of several nodes that are shown it at once, one takes it. */
    private boolean isTakenFirst(JsonNode claims) {
        Instant end = Instant.ofEpochSecond(claims.path("exp").longValue())
                .plus(upstream.config().clockSkew());
        long left = Duration.between(upstream.services().clock().instant(), end).toSeconds();
        String token = upstream.realm().getId() + "." + upstream.alias() + "."
                + claims.path("jti").textValue();
        return upstream.session().singleUseObjects().putIfAbsent(TAKEN + token, Math.max(1, left));
    }
}
