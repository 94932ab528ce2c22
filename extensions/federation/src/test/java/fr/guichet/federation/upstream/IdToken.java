package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.threeten.extra.MutableClock;

/** Claims of an ID token as a good upstream makes them, for a test to spoil. */
final class IdToken {

    static final String ISSUER = "https://upstream.example/auth";
    static final String CLIENT = "guichet";
    static final String NONCE = "n-0S6_WzA2Mj";
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ObjectNode claims = JsonNodeFactory.instance
            .objectNode()
            .put("iss", ISSUER)
            .put("aud", CLIENT)
            .put("sub", "f:1:subject")
            .put("nonce", NONCE)
            .put("iat", NOW.getEpochSecond())
            .put("exp", NOW.plusSeconds(60).getEpochSecond());

    /** Of then; stands until a test moves it. */
    static MutableClock clock() {
        return MutableClock.of(NOW, ZoneOffset.UTC);
    }

    IdToken with(String claim, String value) {
        claims.put(claim, value);
        return this;
    }

    IdToken with(String claim, long value) {
        claims.put(claim, value);
        return this;
    }

    IdToken withAudiences(List<String> audiences) {
        audiences.forEach(claims.putArray("aud")::add);
        return this;
    }

    /** What makes it a logout token, with an id. */
    IdToken ofALogout() {
        claims.putObject("events").putObject("http://schemas.openid.net/event/backchannel-logout");
        return without("nonce").with("jti", "1");
    }

    IdToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    JsonNode claims() {
        return claims;
    }

    String json() {
        return claims.toString();
    }
}
