package fr.guichet.account.forgotten;

import fr.guichet.account.AccountAuthenticatorFactory;
import fr.guichet.portal.background.BackgroundWork;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Declares the step {@value #ID}, the first of the flow for a forgotten password. */
public final class ForgottenPasswordAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the step. */
    public static final String ID = "guichet-forgotten-password";

    // Fewer threads than the mail sender has, so that requests from here leave room for the codes of logins.
    private static final int THREADS = 4;
    private static final int WAITING = 1_000;

    private final BackgroundWork work = new BackgroundWork("guichet-forgotten-password", THREADS, WAITING);
    private final ResetMail mail = new ResetMail(Clock.systemUTC());

    public ForgottenPasswordAuthenticatorFactory() {
        super(
                ID,
                "Guichet: forgotten password",
                "Asks for the identifier and answers everybody the same; sends the link when there is an account for it");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ForgottenPasswordAuthenticator(work, mail);
    }

    @Override
    public void close() {
        work.close();
    }
}
