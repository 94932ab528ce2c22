package fr.guichet.dossier.trust;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** A token is not believed. Message and cause hold nothing of the token. */
public final class TokenRefusedException extends BadJwtException {

    private static final long serialVersionUID = 1L;

    private final TokenRefusal refusal;

    public TokenRefusedException(TokenRefusal refusal) {
        super(refusal.description());
        this.refusal = refusal;
    }

    public TokenRefusal refusal() {
        return refusal;
    }

    /** The refusal behind an exception that wraps one. */
    public static Optional<TokenRefusal> in(Throwable wrapper) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (cause instanceof TokenRefusedException refused) {
                return Optional.of(refused.refusal());
            }
        }
        return Optional.empty();
    }
}
