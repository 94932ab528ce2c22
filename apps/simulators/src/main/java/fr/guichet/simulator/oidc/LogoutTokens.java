package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEObjectType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Logout tokens, right ones and wrong ones (OpenID Connect Back-Channel Logout, 2.4). */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");

    private final Addresses addresses;
    private final SigningKeys keys;
    private final Clock clock;

    LogoutTokens(Addresses addresses, SigningKeys keys, Clock clock) {
        this.addresses = addresses;
        this.keys = keys;
        this.clock = clock;
    }

    String issue(Session session, RegisteredClient client, LogoutFault fault) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", addresses.issuer());
        claims.put("aud", client.id());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(2)).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", IdTokens.subject(addresses.face(), session.person()));
        claims.put("sid", session.id());
        claims.put("events", Map.of(EVENT, Map.of()));
        spoil(claims, fault, now);
        return fault.signature().sign(claims, TYPE, keys);
    }

    private void spoil(Map<String, Object> claims, LogoutFault fault, Instant now) {
        switch (fault) {
            case NO_EVENTS -> claims.remove("events");
            case OTHER_EVENT -> claims.put("events", Map.of(EVENT + "-other", Map.of()));
            case WITH_NONCE -> claims.put("nonce", Secrets.random());
            case OTHER_AUDIENCE -> claims.put("aud", "somebody-else");
            case OTHER_ISSUER -> claims.put("iss", addresses.issuer() + "-other");
            case EXPIRED -> {
                claims.put("iat", now.minus(Duration.ofMinutes(62)).getEpochSecond());
                claims.put("exp", now.minus(Duration.ofMinutes(60)).getEpochSecond());
            }
            case NOBODY -> {
                claims.remove("sub");
                claims.remove("sid");
            }
            default -> {
                // Right, or wrong in its signature.
            }
        }
    }
}
