package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.CodesUnavailableException;
import fr.guichet.onetimecode.code.OneTimeCodes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Step after the password: sends a code and asks for it (OTP-1). What is decided on the way is {@link CodeStep}'s. */
final class OneTimeCodeAuthenticator implements Authenticator {

    private final Clock clock;
    private final AccountLocks locks;

    OneTimeCodeAuthenticator(Clock clock) {
        this.clock = clock;
        this.locks = new AccountLocks(clock);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        take(context, CodeStep::arrive);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        take(context, step -> step.answer(context.getHttpRequest().getDecodedFormParameters()));
    }

    /** Nobody goes on while codes can be neither sent nor checked, nor while the account is held back. */
    private void take(AuthenticationFlowContext context, Consumer<CodeStep> turn) {
        Optional<AccountLock> lock = locks.on(context);
        if (lock.isPresent()) {
            new CodeEvents(context).refused(lock.get().eventError());
            context.forceChallenge(new CodePages(context).held(lock.get().notice(clock.instant())));
            return;
        }
        try {
            turn.accept(new CodeStep(context, OneTimeCodes.of(context.getSession()), clock));
        } catch (CodesUnavailableException e) {
            // Logged for the operator where it was thrown.
            new CodeEvents(context).refused(CodeError.UNAVAILABLE, Optional.empty());
            context.forceChallenge(new CodePages(context).unavailable());
        }
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** Everybody's: who cannot be reached is told so on a page, and nobody is let past this step. */
    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
