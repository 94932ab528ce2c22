package fr.guichet.account.email;

import fr.guichet.identity.StatedReason;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Sends the mail that validates the address and lets the login go on: the person opens the link later (ACC-4, manual
 * 001 II.1.6). Only a mail that could not be sent shows a page, with another try or without.
 */
final class EmailValidationAction implements RequiredActionProvider {

    /** Parameter of the button that goes on without the mail. */
    static final String CONTINUE = "continue";

    private static final Logger LOG = Logger.getLogger(EmailValidationAction.class);
    private static final String PAGE = "account-email-not-sent.ftl";
    // On the login alone, so that the next one tries again.
    private static final String SKIPPED = "guichet.email-validation.skipped";

    private final Clock clock;

    EmailValidationAction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        boolean skipped = context.getAuthenticationSession().getAuthNote(SKIPPED) != null;
        if (!skipped && ValidationDue.isDue(context.getRealm(), context.getUser(), clock)) {
            context.getAuthenticationSession().addRequiredAction(EmailValidationActionFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        send(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(CONTINUE)) {
            context.getAuthenticationSession().setAuthNote(SKIPPED, "true");
            context.success();
        } else {
            send(context);
        }
    }

    private void send(RequiredActionContext context) {
        if (!ValidationDue.isDue(context.getRealm(), context.getUser(), clock)) {
            context.success();
            return;
        }
        EventBuilder event =
                context.getEvent().clone().event(EventType.SEND_VERIFY_EMAIL).user(context.getUser());
        try {
            context.getSession()
                    .getProvider(EmailTemplateProvider.class)
                    .setAuthenticationSession(context.getAuthenticationSession())
                    .setRealm(context.getRealm())
                    .setUser(context.getUser())
                    .sendVerifyEmail(
                            ValidationLink.to(context, clock),
                            ValidationDue.lifespan(context.getRealm()).toMinutes());
        } catch (EmailException e) {
            // The class alone: the message of a mail server repeats the address.
            LOG.warnf(
                    "a validation mail could not be sent: %s",
                    StatedReason.rootOf(e).getClass().getName());
            event.error(Errors.EMAIL_SEND_FAILED);
            context.challenge(context.form().createForm(PAGE));
            return;
        }
        new SentMail(context.getUser().getEmail(), clock.instant()).keepOn(context.getUser());
        event.success();
        context.success();
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void close() {}
}
