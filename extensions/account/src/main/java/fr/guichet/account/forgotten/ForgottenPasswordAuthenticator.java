package fr.guichet.account.forgotten;

import fr.guichet.account.identifier.IdentifierProblem;
import fr.guichet.identity.TypedIdentifier;
import fr.guichet.portal.background.BackgroundWork;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for the identifier, hands it on and shows the page that everybody gets. Nothing about the account is read while
 * the browser waits, so neither the page nor its delay can depend on it (PWD-1). The same step lets in who comes by the
 * link of the mail; what follows sets the password and ends without a session.
 */
final class ForgottenPasswordAuthenticator implements Authenticator {

    /** Parameter of the identifier. */
    static final String IDENTIFIER = "username";

    /** Parameter of the button for another identifier. */
    static final String AGAIN = "again";

    private static final String FORM = "account-forgotten.ftl";
    private static final String SENT = "account-forgotten-sent.ftl";
    private static final String DEAD_LINK = "account-forgotten-link.ftl";
    // So that a reload shows the answer again and asks for nothing.
    private static final String ANSWERED = "guichet.forgotten.answered";

    private final BackgroundWork work;
    private final ResetMail mail;

    ForgottenPasswordAuthenticator(BackgroundWork work, ResetMail mail) {
        this.work = work;
        this.mail = mail;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (isByLink(context)) {
            goOn(context);
        } else if (context.getAuthenticationSession().getAuthNote(ANSWERED) != null) {
            context.forceChallenge(sent(context));
        } else {
            context.forceChallenge(form(context.form().setAttribute("problem", ""), ""));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        var parameters = context.getHttpRequest().getDecodedFormParameters();
        if (parameters.containsKey(AGAIN)) {
            context.getAuthenticationSession().removeAuthNote(ANSWERED);
            authenticate(context);
            return;
        }
        String text = parameters.getFirst(IDENTIFIER);
        TypedIdentifier typed = TypedIdentifier.read(text);
        if (typed instanceof TypedIdentifier.Refused refused) {
            LoginFormsProvider form = context.form();
            form.setAttribute("problem", form.getMessage(IdentifierProblem.messageKey(refused.refusal())));
            context.forceChallenge(form(form, text));
            return;
        }
        context.getAuthenticationSession().setAuthNote(ANSWERED, "true");
        ask(context, typed);
        context.forceChallenge(sent(context));
    }

    private void ask(AuthenticationFlowContext context, TypedIdentifier typed) {
        KeycloakSessionFactory sessions = context.getSession().getKeycloakSessionFactory();
        ResetRequest request = new ResetRequest(
                context.getRealm().getId(),
                context.getAuthenticationSession().getClient().getClientId(),
                typed,
                context.getSession().getContext().resolveLocale(null).getLanguage(),
                context.getUriInfo().getBaseUri(),
                context.getConnection().getRemoteHost(),
                context.getAuthenticationSession().getParentSession().getId());
        work.later(() -> KeycloakModelUtils.runJobInTransaction(sessions, session -> mail.answer(session, request)));
    }

    /** The server puts the note there once it has verified the link's token. */
    private static boolean isByLink(AuthenticationFlowContext context) {
        UserModel account = context.getUser();
        return account != null
                && account.getId()
                        .equals(context.getAuthenticationSession()
                                .getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID));
    }

    private static void goOn(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        UserModel account = context.getUser();
        boolean refused = ResetEligibility.refusal(context.getSession(), context.getRealm(), account)
                .isPresent();
        if (refused || !ResetLink.isStillGood(login.getAuthNote(Constants.KEY), account)) {
            context.failure(
                    AuthenticationFlowError.ACCESS_DENIED,
                    context.form().setStatus(Response.Status.BAD_REQUEST).createForm(DEAD_LINK));
            return;
        }
        // A link proves the mailbox alone: the person logs in afterwards, with password and code.
        login.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        context.success();
    }

    private static Response form(LoginFormsProvider form, String typed) {
        return form.setAttribute("typed", typed == null ? "" : typed).createForm(FORM);
    }

    private static Response sent(AuthenticationFlowContext context) {
        return context.form()
                .setAttribute("minutes", ResetLink.lifespan(context.getRealm()).toMinutes())
                .createForm(SENT);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
