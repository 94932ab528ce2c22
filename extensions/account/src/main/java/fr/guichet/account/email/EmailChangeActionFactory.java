package fr.guichet.account.email;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.models.KeycloakSession;

/**
 * The server's action that changes the e-mail address, in its place and under its id, which "Mon compte" and the link of
 * the mail know it by. Here an address that waits for its link holds nobody up: the server's own would ask for it at
 * every login, so that a mistyped address would keep a doctor from the dossiers (ACC-5). And since codes go to the
 * address, it is changed after a strong login alone.
 */
public final class EmailChangeActionFactory extends UpdateEmail {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Only ever begun by the person.
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return StrongSession.isWeak(session) ? StrongSession.NEVER_RECENT : super.getMaxAuthAge(session);
    }

    @Override
    public String getDisplayText() {
        return "Guichet: change of the e-mail address";
    }
}
