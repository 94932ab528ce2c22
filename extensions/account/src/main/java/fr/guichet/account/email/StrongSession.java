package fr.guichet.account.email;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Decides whether a session is enough to say where codes go from now on. One by a password on a trusted device is not:
 * whoever took both would point the codes at an address of their own.
 */
final class StrongSession {

    /** Age of a login, in seconds, that every login has passed: the server asks for a new one, with a code. */
    static final int NEVER_RECENT = -1;

    private StrongSession() {}

    /** Whether the browser has a session, of one factor. */
    static boolean isWeak(KeycloakSession session) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(AuthResult::session)
                .filter(found -> !AuthenticationEvidence.hasSeveralFactors(found.getNote(AuthenticationEvidence.AMR)))
                .isPresent();
    }
}
