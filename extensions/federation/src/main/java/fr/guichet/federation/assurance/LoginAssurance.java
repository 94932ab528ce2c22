package fr.guichet.federation.assurance;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Writes what was proven where the server looks for it: the level of this login, the levels a later request of the same
 * session may rely on, and the methods.
 *
 * <p>A session that goes on keeps what was proven in it before. A level keeps the time at which it was proven, so that a
 * lower login neither makes the higher level younger nor takes it from the session's other clients; the level of this
 * login is what this login proved, and no more.
 */
final class LoginAssurance {

    private final AcrStore levels;
    private final AuthenticationSessionModel login;

    LoginAssurance(AcrStore levels, AuthenticationSessionModel login) {
        this.levels = levels;
        this.login = login;
    }

    /** @param own the session that this login goes on with; empty when it begins one */
    void record(AuthenticationEvidence evidence, Optional<UserSessionModel> own) {
        // The server filled it in from the cookie, if it looked at the cookie at all and at the right one.
        String before = own.map(session -> session.getNote(Constants.LOA_MAP)).orElse(null);
        login.setAuthNote(Constants.LOA_MAP, before);
        // The server walks the proven levels upwards and stops at the first gap, so the lower ones are proven as well.
        for (AssuranceLevel level : AssuranceLevel.values()) {
            if (evidence.level().satisfies(level)) {
                levels.setLevelAuthenticated(level.loa());
            }
        }
        // The server copies the levels to the user session at the end of the browser flow only; a brokered login never
        // reaches it, and without the copy a second client of the same session would get no level at all.
        login.setUserSessionNote(Constants.LOA_MAP, login.getAuthNote(Constants.LOA_MAP));
        login.setUserSessionNote(
                AuthenticationEvidence.AMR,
                evidence.addedTo(own.map(session -> session.getNote(AuthenticationEvidence.AMR))
                        .orElse(null)));
    }
}
