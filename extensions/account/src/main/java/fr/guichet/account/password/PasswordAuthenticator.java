package fr.guichet.account.password;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.identifier.TypedAccount;
import fr.guichet.account.means.EveryMeans;
import fr.guichet.account.passwordrules.OutgrownPassword;
import fr.guichet.account.protection.AccountTurns;
import fr.guichet.identity.IdentifierRefusal;
import fr.guichet.identity.TypedIdentifier;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The server's form for user name and password, with our identifiers (ID-1 to ID-5), and one answer to everything that
 * is not the right password of an account that is open: unknown, ambiguous, wrong, locked, disabled look the same and
 * take the time of one password hash.
 */
final class PasswordAuthenticator extends UsernamePasswordForm {

    /** Error of the event when an identifier cannot be anybody's (ID-5). */
    static final String MISTYPED = "identifier_mistyped";
    /** Error of the event when several accounts carry the number; the same word as after a card. */
    static final String AMBIGUOUS = "national_identifier_ambiguous";
    /** Field of the one message about identifier and password together. */
    static final String BOTH_FIELDS = "login";

    private final AccountTurns turns;

    PasswordAuthenticator(AccountTurns turns) {
        this.turns = turns;
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        LoginFields fields = LoginFields.read(form);
        UserModel account = isUserAlreadySetBeforeUsernamePasswordAuth(context) ? context.getUser() : null;
        boolean entered =
                account != null ? isPasswordOf(context, account, fields, form) : isIdentified(context, fields, form);
        if (!entered) {
            // Also set by the right password of a disabled account.
            context.getAuthenticationSession().removeAuthNote(AuthenticationManager.PASSWORD_VALIDATED);
            return false;
        }
        if (!PasswordEntitlement.isGiven(context.getSession(), context.getRealm(), context.getUser())) {
            StrongConnectionFirst.refuse(context);
            return false;
        }
        OutgrownPassword.replaceIfDue(
                context.getAuthenticationSession(),
                context.getRealm(),
                context.getUser(),
                form.getFirst(LoginFields.PASSWORD));
        return true;
    }

    private boolean isPasswordOf(
            AuthenticationFlowContext context,
            UserModel account,
            LoginFields fields,
            MultivaluedMap<String, String> form) {
        if (!fields.hasPassword()) {
            return pointOut(context, fields.passwordProblems());
        }
        return turns.inTurn(context.getSession(), account.getUsername(), () -> super.validateForm(context, form));
    }

    private boolean isIdentified(
            AuthenticationFlowContext context, LoginFields fields, MultivaluedMap<String, String> form) {
        // What an earlier attempt of this login left: the failure of this one must not be counted for that account.
        context.clearUser();
        context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
        fields.refusal().filter(refusal -> refusal != IdentifierRefusal.EMPTY).ifPresent(refusal -> context.getEvent()
                .detail(Details.REASON, refusal.name().toLowerCase(Locale.ROOT))
                .error(MISTYPED));
        List<FormMessage> problems = fields.problems();
        if (!problems.isEmpty()) {
            return pointOut(context, problems);
        }
        return turns.inTurn(context.getSession(), fields.turn(), () -> isAccountOf(context, fields, form));
    }

    private boolean isAccountOf(
            AuthenticationFlowContext context, LoginFields fields, MultivaluedMap<String, String> form) {
        AccountMatch match = TypedAccount.find(context.getSession(), context.getRealm(), fields.identifier());
        if (match instanceof AccountMatch.Known known) {
            MultivaluedMap<String, String> resolved = new MultivaluedHashMap<>(form);
            resolved.putSingle(LoginFields.IDENTIFIER, known.account().getUsername());
            return super.validateForm(context, resolved);
        }
        return refuseNobody(context, fields, match instanceof AccountMatch.Ambiguous);
    }

    private boolean refuseNobody(AuthenticationFlowContext context, LoginFields fields, boolean ambiguous) {
        AuthenticatorUtils.dummyHash(context);
        if (fields.identifier() instanceof TypedIdentifier.National number) {
            context.getEvent().detail(Details.USERNAME, number.id().masked());
        }
        context.getEvent().error(ambiguous ? AMBIGUOUS : Errors.USER_NOT_FOUND);
        context.failureChallenge(AuthenticationFlowError.INVALID_USER, challenge(context, null, null));
        return false;
    }

    /** Nothing was tried, so nothing is counted. */
    private boolean pointOut(AuthenticationFlowContext context, List<FormMessage> problems) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        LoginFormsProvider form = context.form();
        problems.forEach(form::addError);
        context.forceChallenge(createLoginForm(form));
        return false;
    }

    /** An account without a password costs a hash too. */
    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        if (isDisabledByBruteForce(context, user)) {
            return false;
        }
        if (!user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, form, clearUser);
    }

    /** A locked account costs a hash too. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        boolean locked = super.isDisabledByBruteForce(context, user);
        if (locked) {
            AuthenticatorUtils.dummyHash(context);
        }
        return locked;
    }

    /** The one answer, whatever the server's reason and field are. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        LoginFormsProvider form = context.form();
        form.addError(new FormMessage(BOTH_FIELDS, "passwordRefused"));
        return createLoginForm(form);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        LoginFormsProvider page = context.form();
        if (!form.isEmpty()) {
            page.setFormData(form);
        }
        return createLoginForm(page);
    }

    /** Our login page shows the form where a step says that it reads it. */
    @Override
    protected Response createLoginForm(LoginFormsProvider form) {
        return EveryMeans.on(form).setAttribute("passwordLogin", true).createLoginUsernamePassword();
    }
}
