package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Believes an access token for as long as its session is open at the gateway, not until it expires: whoever was shut out
 * there is out here at the next call.
 */
final class TokensOfOpenSessions implements JwtDecoder {

    private final JwtDecoder tokens;
    private final EndedLogins ended;

    /** @param tokens judges what the token itself says */
    TokensOfOpenSessions(JwtDecoder tokens, EndedLogins ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    /** @throws TokenRefusedException when the token is not believed, or its session has ended */
    @Override
    public Jwt decode(String token) {
        Jwt believed = tokens.decode(token);
        if (ended.holds(believed)) {
            throw new TokenRefusedException(TokenRefusal.SESSION_ENDED);
        }
        return believed;
    }
}
