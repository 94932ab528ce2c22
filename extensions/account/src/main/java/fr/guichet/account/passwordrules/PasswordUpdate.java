package fr.guichet.account.passwordrules;

import fr.guichet.identity.TypedIdentifier;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The server's action for a new password ("Mon compte", a change that is asked for, a forgotten password) with a page
 * that announces the rules of the person's account before, and after names every one that was broken. It takes the
 * server's place by carrying its id; saving the password stays the server's. A new password ends a change of the e-mail
 * address that is under way.
 */
public final class PasswordUpdate extends UpdatePassword {

    /** Above the server's own, whose order is 0. */
    private static final int ORDER = 100;

    private static final String PAGE = "account-password.ftl";

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(page(context, List.of()));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> parameters = context.getHttpRequest().getDecodedFormParameters();
        List<NewPasswordForm.Problem> problems = NewPasswordForm.read(parameters::getFirst)
                .problems(password ->
                        PasswordProblems.of(context.getSession(), context.getRealm(), context.getUser(), password));
        if (problems.isEmpty()) {
            super.processAction(context);
            if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
                // An address that waits for its link may be a thief's: its link would let them choose the next
                // password.
                context.getUser().removeAttribute(UserModel.EMAIL_PENDING);
            }
            return;
        }
        EventBuilder event = context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .detail(Details.REASON, problems.get(0).messageKey());
        event.error(Errors.PASSWORD_REJECTED);
        context.challenge(page(context, problems));
    }

    private static Response page(RequiredActionContext context, List<NewPasswordForm.Problem> problems) {
        LoginFormsProvider form = context.form();
        if (OutgrownPassword.isToBeReplaced(context.getAuthenticationSession())) {
            form.setInfo("accountPasswordOutgrown");
        }
        String username = context.getUser().getUsername();
        // Manual 001, I.1. A national identifier is on no page whole.
        boolean shown = TypedIdentifier.read(username) instanceof TypedIdentifier.UserName;
        return form.setAttribute("passwordUsername", shown ? username : "")
                .setAttribute(
                        "passwordRules",
                        PasswordRequirements.of(
                                        context.getRealm().getPasswordPolicy(),
                                        AccountKinds.of(context.getRealm(), context.getUser()))
                                .announced())
                .setAttribute(
                        "problems",
                        problems.stream()
                                .map(problem -> Map.of(
                                        "field", problem.field(),
                                        "text",
                                                form.getMessage(
                                                        problem.messageKey(),
                                                        problem.parameters().toArray())))
                                .toList())
                .createForm(PAGE);
    }
}
