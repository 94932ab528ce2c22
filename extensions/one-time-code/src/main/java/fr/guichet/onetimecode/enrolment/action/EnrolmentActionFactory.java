package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.enrolment.SmsCredentialProvider;
import java.time.Clock;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Declares the required action {@value #ID}. */
public final class EnrolmentActionFactory extends ActionFactory {

    /** Id and alias of the required action. */
    public static final String ID = SmsCredentialProvider.ENROLMENT;

    private final RequiredActionProvider action = new EnrolmentAction(Clock.systemUTC(), Watch.ofThisServer());

    public EnrolmentActionFactory() {
        super(ID, "Guichet: codes by SMS");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }
}
