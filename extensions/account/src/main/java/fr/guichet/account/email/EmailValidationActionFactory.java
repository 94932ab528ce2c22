package fr.guichet.account.email;

import fr.guichet.account.AccountRequiredActionFactory;
import java.time.Clock;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Declares the required action {@value #ID}. */
public final class EmailValidationActionFactory extends AccountRequiredActionFactory {

    /** Id and alias of the required action. */
    public static final String ID = "guichet-email-validation";

    private final RequiredActionProvider action = new EmailValidationAction(Clock.systemUTC());

    public EmailValidationActionFactory() {
        super(ID, "Guichet: validation of the e-mail address");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }
}
