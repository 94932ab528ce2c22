package fr.guichet.account.password;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.identifier.TypedAccount;
import fr.guichet.account.protection.AccountTurns;
import fr.guichet.identity.IdentifierRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Identifier and password typed on a page that is not the login page. As there, everything that is not the right
 * password of an account that is open has one answer, and takes the time of one password hash.
 */
public final class PasswordProof {

    /** What the typed text proves. */
    public sealed interface Outcome {

        /** The password of that account, which is open. */
        record Proven(UserModel account) implements Outcome {}

        /**
         * Nothing was tried, since a field is missing or cannot be right.
         *
         * @param problems one for each field, named as on the login page
         * @param mistyped why the identifier cannot be anybody's, in a word for the event; empty when it is missing
         */
        record Incomplete(List<FormMessage> problems, Optional<String> mistyped) implements Outcome {}

        /**
         * Anything else.
         *
         * @param eventError cause, for the event alone
         * @param account that was meant, if there is one
         * @param guess whether it counts as a failure of that account
         */
        record Refused(String eventError, Optional<UserModel> account, boolean guess) implements Outcome {}
    }

    /** Field of the problems about the identifier. */
    public static final String IDENTIFIER = LoginFields.IDENTIFIER;
    /** Error of the event when an identifier cannot be anybody's (ID-5). */
    public static final String MISTYPED = PasswordAuthenticator.MISTYPED;

    private final AccountTurns turns;

    /** @param turns shared by all requests */
    public PasswordProof(AccountTurns turns) {
        this.turns = turns;
    }

    /**
     * Looks at it; writes nothing to the login.
     *
     * @param identifier as typed, may be null
     * @param password as typed, may be null
     */
    public Outcome of(AuthenticationFlowContext context, String identifier, String password) {
        LoginFields fields = LoginFields.of(identifier, password);
        List<FormMessage> problems = fields.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(
                    problems,
                    fields.refusal()
                            .filter(refusal -> refusal != IdentifierRefusal.EMPTY)
                            .map(refusal -> refusal.name().toLowerCase(Locale.ROOT)));
        }
        return turns.inTurn(context.getSession(), fields.turn(), () -> tried(context, fields, password));
    }

    private static Outcome tried(AuthenticationFlowContext context, LoginFields fields, String password) {
        AccountMatch match = TypedAccount.find(context.getSession(), context.getRealm(), fields.identifier());
        if (match instanceof AccountMatch.Known known) {
            return tried(context, known.account(), password);
        }
        AuthenticatorUtils.dummyHash(context);
        return new Outcome.Refused(
                match instanceof AccountMatch.Ambiguous ? PasswordAuthenticator.AMBIGUOUS : Errors.USER_NOT_FOUND,
                Optional.empty(),
                true);
    }

    private static Outcome tried(AuthenticationFlowContext context, UserModel account, String password) {
        String lock = AuthenticatorUtils.getDisabledByBruteForceEventError(context, account);
        if (lock != null) {
            AuthenticatorUtils.dummyHash(context);
            return new Outcome.Refused(lock, Optional.of(account), false);
        }
        if (!account.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            AuthenticatorUtils.dummyHash(context);
            return new Outcome.Refused(Errors.INVALID_USER_CREDENTIALS, Optional.of(account), true);
        }
        if (!account.credentialManager().isValid(UserCredentialModel.password(password))) {
            return new Outcome.Refused(Errors.INVALID_USER_CREDENTIALS, Optional.of(account), true);
        }
        return account.isEnabled()
                ? new Outcome.Proven(account)
                : new Outcome.Refused(Errors.USER_DISABLED, Optional.of(account), false);
    }
}
