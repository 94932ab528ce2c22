package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.code.CodesUnavailableException;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An action that a person asks for on the account page, after a recent strong login: never imposed, and left at any
 * time.
 */
abstract class OwnAction implements RequiredActionProvider {

    /** Error of the event when more than a password was asked for and not given. */
    private static final String NOT_STRONG = "login_not_strong";

    /** Answers with a page, or ends the action. */
    abstract void answer(RequiredActionContext context, EnrolmentRequest request);

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        if (isStrong(context)) {
            answerOrExplain(context, new EnrolmentRequest.Nothing());
        } else {
            context.ignore();
        }
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        if (isStrong(context)) {
            answerOrExplain(
                    context, EnrolmentRequest.of(context.getHttpRequest().getDecodedFormParameters()));
        } else {
            context.failure();
        }
    }

    private static boolean isStrong(RequiredActionContext context) {
        boolean strong = StrongLogin.carries(context.getSession(), context.getAuthenticationSession());
        if (!strong) {
            context.getEvent().clone().user(context.getUser()).error(NOT_STRONG);
        }
        return strong;
    }

    private void answerOrExplain(RequiredActionContext context, EnrolmentRequest request) {
        try {
            answer(context, request);
        } catch (CodesUnavailableException alreadyLogged) {
            new EnrolmentPages(context).unavailable("smsCodesUnavailable");
        }
    }

    @Override
    public final int getMaxAuthAge(KeycloakSession session) {
        return StrongLogin.maxAge(session, RequiredActionProvider.super.getMaxAuthAge(session));
    }

    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public final void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel login) {
        EnrolmentProgress.forget(login);
    }

    /**
     * Takes back what was imposed on the account: who has no mobile, or is of a realm without a gateway, would be held at
     * a page without a way out, at every login.
     */
    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        String action = context.getAction();
        // Asked first: taking away what is not there would still empty the server's cache of the account.
        if (context.getUser().getRequiredActionsStream().anyMatch(action::equals)) {
            context.getUser().removeRequiredAction(action);
        }
        context.getAuthenticationSession().removeRequiredAction(action);
    }

    @Override
    public final void close() {}
}
