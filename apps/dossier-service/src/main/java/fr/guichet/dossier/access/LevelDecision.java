package fr.guichet.dossier.access;

import fr.guichet.identity.AssuranceLevel;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** Whether someone who is known reaches the level of a route. */
final class LevelDecision extends AuthorizationDecision {

    private static final long serialVersionUID = 1L;

    private final AssuranceLevel needed;

    LevelDecision(boolean granted, AssuranceLevel needed) {
        super(granted);
        this.needed = needed;
    }

    /** The level that was missing, when that is what a request was denied for. */
    static Optional<AssuranceLevel> missing(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException failure
                        && failure.getAuthorizationResult() instanceof LevelDecision decision
                ? Optional.of(decision.needed)
                : Optional.empty();
    }
}
