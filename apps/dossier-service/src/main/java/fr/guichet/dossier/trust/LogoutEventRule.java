package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import java.util.Optional;

/** {@code events} holds the event of a back-channel logout (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
final class LogoutEventRule implements TokenRule {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        boolean told = claims.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
        return told ? Optional.empty() : Optional.of(TokenRefusal.EVENT_ABSENT);
    }
}
