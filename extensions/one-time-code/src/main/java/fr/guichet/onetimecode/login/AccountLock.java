package fr.guichet.onetimecode.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.UserLoginFailureModel;

/**
 * The server's brute-force protection holds this account back. Then not even the right code is looked at, or guessing
 * could go on behind the wait.
 *
 * @param eventError the server's word for it
 * @param until when it ends; empty when only an administrator ends it
 */
record AccountLock(String eventError, Optional<Instant> until) {

    static Optional<AccountLock> of(AuthenticationFlowContext context, Clock clock) {
        String error = AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser());
        if (error == null) {
            return Optional.empty();
        }
        Optional<Instant> until = Optional.of(error)
                .filter(Errors.USER_TEMPORARILY_DISABLED::equals)
                .map(temporary -> context.getSession()
                        .loginFailures()
                        .getUserLoginFailure(
                                context.getRealm(), context.getUser().getId()))
                .map(UserLoginFailureModel::getFailedLoginNotBefore)
                .map(Instant::ofEpochSecond)
                .filter(clock.instant()::isBefore);
        return Optional.of(new AccountLock(error, until));
    }

    Notice notice(Instant now) {
        return until.map(end ->
                        Notice.of(Notice.Kind.ERROR, "codeAccountLockedFor").waiting(TimeLeft.until(end, now)))
                .orElseGet(() -> Notice.of(Notice.Kind.ERROR, "codeAccountLocked"))
                .advising("codeAccountLockedThen");
    }
}
