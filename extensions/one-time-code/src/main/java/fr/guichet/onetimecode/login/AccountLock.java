package fr.guichet.onetimecode.login;

import java.time.Instant;
import java.util.Optional;

/**
 * The server's brute-force protection holds this account back. Then not even the right code is looked at, or guessing
 * could go on behind the wait.
 *
 * @param eventError the server's word for it
 * @param until when it ends; empty when only an administrator ends it, and when the server is slow to count the
 *     failure before
 */
record AccountLock(String eventError, Optional<Instant> until) {

    Notice notice(Instant now) {
        return until.map(end ->
                        Notice.of(Notice.Kind.ERROR, "codeAccountLockedFor").waiting(TimeLeft.until(end, now)))
                .orElseGet(() -> Notice.of(Notice.Kind.ERROR, "codeAccountLocked"))
                .advising("codeAccountLockedThen");
    }
}
