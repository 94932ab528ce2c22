package fr.guichet.federation.assurance;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Writes what was proven where the server looks for it: the level of this login, the levels a later request of the same
 * session may rely on, and the methods.
 */
final class LoginAssurance {

    private final AcrStore levels;
    private final AuthenticationSessionModel login;

    LoginAssurance(AcrStore levels, AuthenticationSessionModel login) {
        this.levels = levels;
        this.login = login;
    }

    void record(AuthenticationEvidence evidence) {
        // The server walks the proven levels upwards and stops at the first gap, so the lower ones are proven as well.
        for (AssuranceLevel level : AssuranceLevel.values()) {
            if (evidence.level().satisfies(level)) {
                levels.setLevelAuthenticated(level.loa());
            }
        }
        // The server copies the levels to the user session at the end of the browser flow only; a brokered login never
        // reaches it, and without the copy a second client of the same session would get no level at all.
        login.setUserSessionNote(Constants.LOA_MAP, login.getAuthNote(Constants.LOA_MAP));
        login.setUserSessionNote(AuthenticationEvidence.AMR, String.join(" ", evidence.methods()));
    }
}
