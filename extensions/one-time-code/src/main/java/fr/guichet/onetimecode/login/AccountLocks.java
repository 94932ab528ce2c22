package fr.guichet.onetimecode.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Reads from the server's brute-force protection whether it holds an account back. */
final class AccountLocks {

    private final Clock clock;
    private final CountedFailures failures = new CountedFailures(Duration.ofMillis(20), 100, 8);

    AccountLocks(Clock clock) {
        this.clock = clock;
    }

    /** The lock of the account that logs in. */
    Optional<AccountLock> on(AuthenticationFlowContext context) {
        return failures.settled(read(context), () -> readAnew(context));
    }

    private Optional<AccountLock> read(AuthenticationFlowContext context) {
        return Optional.ofNullable(AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser()))
                .map(error -> new AccountLock(
                        error,
                        // Whom only an administrator lets in again has no end to wait for.
                        Errors.USER_TEMPORARILY_DISABLED.equals(error)
                                ? end(context, context.getSession())
                                : Optional.empty()));
    }

    /** What was counted meanwhile is for sure in a session of its own: this one may keep what it has read. */
    private Optional<AccountLock> readAnew(AuthenticationFlowContext context) {
        // First, so that nothing is counted between the two: from here on the server holds others back, not this one.
        Optional<AccountLock> lock = read(context);
        Optional<Instant> end = KeycloakModelUtils.runJobInTransactionWithResult(
                context.getSession().getKeycloakSessionFactory(), own -> end(context, own));
        return end.map(AccountLock::until).or(() -> lock);
    }

    private Optional<Instant> end(AuthenticationFlowContext context, KeycloakSession session) {
        return Optional.ofNullable(session.loginFailures()
                        .getUserLoginFailure(
                                context.getRealm(), context.getUser().getId()))
                .map(UserLoginFailureModel::getFailedLoginNotBefore)
                .map(Instant::ofEpochSecond)
                .filter(clock.instant()::isBefore);
    }
}
