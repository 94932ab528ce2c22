package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A login that the upstream vouches for and that may be believed: the ID token is signed by a key of the issuer, meant
 * for us, in time and an answer to our request, and userinfo speaks of the same subject. Whether the person may enter is
 * not decided yet.
 *
 * @param idToken claims of the ID token, an object
 * @param userinfo claims of userinfo, an object; empty when the upstream has no such endpoint
 * @param at when it was verified
 */
public record VerifiedLogin(JsonNode idToken, Optional<JsonNode> userinfo, Instant at) {

    /** Subject at the upstream: information, and no key that people are linked by. */
    public String subject() {
        return idToken.path("sub").textValue();
    }

    /** A claim of the ID token that is a text and not blank. */
    public Optional<String> textOfIdToken(String claim) {
        return text(idToken, claim);
    }

    /** A claim of userinfo that is a text and not blank. */
    public Optional<String> textOfUserinfo(String claim) {
        return userinfo.flatMap(claims -> text(claims, claim));
    }

    /** Claims only: nothing of a person ends in a log by way of a message. */
    @Override
    public String toString() {
        return "VerifiedLogin at " + at;
    }

    private static Optional<String> text(JsonNode claims, String claim) {
        return Optional.ofNullable(claims.path(claim).textValue()).filter(text -> !text.isBlank());
    }
}
