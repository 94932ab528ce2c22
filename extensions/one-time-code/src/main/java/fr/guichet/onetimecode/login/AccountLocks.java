package fr.guichet.onetimecode.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Reads from the server's brute-force protection whether it holds an account back. */
final class AccountLocks {

    private final Clock clock;

    AccountLocks(Clock clock) {
        this.clock = clock;
    }

    /** The lock of the account that logs in. */
    Optional<AccountLock> on(AuthenticationFlowContext context) {
        return Optional.ofNullable(AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser()))
                .map(error -> new AccountLock(
                        error,
                        // Whom only an administrator lets in again has no end to wait for.
                        Errors.USER_TEMPORARILY_DISABLED.equals(error) ? end(context) : Optional.empty()));
    }

    /** In a session of its own: this one may keep what it read before the last failure was counted. */
    private Optional<Instant> end(AuthenticationFlowContext context) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                        context.getSession().getKeycloakSessionFactory(), own -> Optional.ofNullable(own.loginFailures()
                                        .getUserLoginFailure(
                                                context.getRealm(),
                                                context.getUser().getId()))
                                .map(UserLoginFailureModel::getFailedLoginNotBefore)
                                .map(Instant::ofEpochSecond))
                .filter(clock.instant()::isBefore);
    }
}
