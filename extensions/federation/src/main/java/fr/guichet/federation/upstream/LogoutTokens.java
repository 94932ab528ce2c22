package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/**
 * Verifies a logout token (OpenID Connect Back-Channel Logout, section 2.6): form, algorithm and signature as for an ID
 * token, then issuer, audience and time. What makes it a logout token, the server's endpoint checks. Anybody may send
 * one, so an unknown key costs the upstream no call beyond what the server's memory of keys allows.
 */
final class LogoutTokens {

    private final Upstream upstream;

    LogoutTokens(Upstream upstream) {
        this.upstream = upstream;
    }

    /** @throws IdentityBrokerException with the cause and nothing of the token */
    JsonWebToken verify(String encoded) {
        try {
            return believed(encoded == null ? "" : encoded);
        } catch (UpstreamRefusedException refused) {
            throw new IdentityBrokerException(refused.refusal().code());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IdentityBrokerException(UpstreamRefusal.ANSWER_MALFORMED.code());
        }
    }

    private JsonWebToken believed(String encoded) throws UpstreamRefusedException, IOException {
        Clock clock = upstream.services().clock();
        Duration skew = upstream.config().clockSkew();
        List<TokenRule> rules = List.of(
                new IssuerRule(upstream.config().issuer().toString()),
                new AudienceRule(upstream.config().getClientId()),
                new ExpiryRule(clock, skew),
                new StartOfValidityRule(clock, skew));
        JsonNode claims =
                upstream.verifierOfStrangers(upstream.deadline(), rules).verify(encoded);
        return JsonSerialization.readValue(claims.toString(), JsonWebToken.class);
    }
}
