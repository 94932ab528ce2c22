package fr.guichet.onetimecode.login;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.events.Errors;

/**
 * The server's brute-force protection holds this account back. Then not even the right code is looked at, or guessing
 * could go on behind the wait.
 *
 * @param eventError the server's word for it
 * @param until when it ends; empty when only an administrator ends it, and while the server still counts a failure
 */
record AccountLock(String eventError, Optional<Instant> until) {

    static AccountLock until(Instant end) {
        return new AccountLock(Errors.USER_TEMPORARILY_DISABLED, Optional.of(end));
    }

    /** For a while, but nobody knows how long: what the server answers until it has counted the failure before. */
    boolean isBeingCounted() {
        return Errors.USER_TEMPORARILY_DISABLED.equals(eventError) && until.isEmpty();
    }

    Notice notice(Instant now) {
        return until.map(end ->
                        Notice.of(Notice.Kind.ERROR, "codeAccountLockedFor").waiting(TimeLeft.until(end, now)))
                .orElseGet(() -> Notice.of(Notice.Kind.ERROR, "codeAccountLocked"))
                .advising("codeAccountLockedThen");
    }
}
