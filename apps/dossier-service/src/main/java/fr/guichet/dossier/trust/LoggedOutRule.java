package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import java.util.Optional;

/** {@code sid} or {@code sub} says whose sessions end; what is there can be remembered. */
final class LoggedOutRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Map<String, Object> all = claims.getClaims();
        Object decisive = all.getOrDefault(GatewayLogout.SESSION, all.get(GatewayLogout.SUBJECT));
        return Remembered.isUsable(decisive) ? Optional.empty() : Optional.of(TokenRefusal.SESSION_ABSENT);
    }
}
