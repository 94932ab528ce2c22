package fr.guichet.federation.platform;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.federation.upstream.UpstreamRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long ago the person signed in at the platform, which is not when the token was made: a portal's session may be of
 * yesterday (claim {@code auth_time}, OpenID Connect Core, section 2).
 *
 * @param maximum longest time since then, in whole seconds
 * @param clockSkew how far the platform's clock may be from ours
 */
record AuthenticationAge(Duration maximum, Duration clockSkew) {

    /** Why the login is not recent; empty when it is. The last second of the maximum is still in time. */
    Optional<UpstreamRefusal> refusal(JsonNode idToken, Instant now) {
        JsonNode claim = idToken.path("auth_time");
        if (!claim.isNumber() || !claim.canConvertToLong()) {
            return Optional.of(UpstreamRefusal.AUTH_TIME_ABSENT);
        }
        long signedIn = claim.longValue();
        if (signedIn > now.plus(clockSkew).getEpochSecond()) {
            // The platform's clock is wrong: how old the login is cannot be known.
            return Optional.of(UpstreamRefusal.NOT_YET_VALID);
        }
        Instant oldest = now.minus(maximum).minus(clockSkew);
        return signedIn < oldest.getEpochSecond() ? Optional.of(UpstreamRefusal.AUTH_TOO_OLD) : Optional.empty();
    }
}
