package fr.guichet.dossier.trust;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What a believed logout token says. It ends the logins of one session at the gateway, or, when it names none, all those
 * of a subject.
 *
 * @param tokenId its {@code jti}
 * @param session the gateway's session ({@code sid})
 * @param subject the gateway's account ({@code sub}); empty when a session is named, which says more
 * @param at when: later logins are not meant
 */
public record GatewayLogout(String tokenId, Optional<String> session, Optional<String> subject, Instant at) {

    /** The claim of the gateway's session, in ID tokens and in logout tokens. */
    public static final String SESSION = "sid";

    /** The claim of the gateway's account. */
    public static final String SUBJECT = "sub";

    static GatewayLogout of(ClaimAccessor claims) {
        Optional<String> session = Optional.ofNullable(claims.getClaimAsString(SESSION));
        Optional<String> subject =
                session.isPresent() ? Optional.empty() : Optional.ofNullable(claims.getClaimAsString(SUBJECT));
        return new GatewayLogout(claims.getClaimAsString("jti"), session, subject, claims.getClaimAsInstant("iat"));
    }
}
