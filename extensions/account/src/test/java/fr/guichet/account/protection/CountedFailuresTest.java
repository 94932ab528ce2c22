package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Errors;

@Tag("OTP-7")
class CountedFailuresTest {
    private static final Optional<AccountLock> COUNTING =
            Optional.of(new AccountLock(Errors.USER_TEMPORARILY_DISABLED, Optional.empty()));
    private static final Optional<AccountLock> LOCKED = Optional.of(AccountLock.until(Instant.EPOCH));
    private static final Optional<AccountLock> BY_AN_ADMINISTRATOR =
            Optional.of(new AccountLock(Errors.USER_DISABLED, Optional.empty()));

    private final CountedFailures failures = new CountedFailures(Duration.ZERO, 3, 1);

    @Test
    void whoeverTypesWhileTheFailureBeforeIsCountedIsNotToldThatTheAccountIsLocked() {
        assertThat(settled(COUNTING, COUNTING, COUNTING, Optional.empty())).isEmpty();
    }

    @Test
    void theFailureThatLocksTheAccountStillLocksIt() {
        assertThat(settled(COUNTING, COUNTING, LOCKED)).isEqualTo(LOCKED);
    }

    @Test
    void aLockIsNotWaitedFor() {
        assertThat(settled(LOCKED)).isEqualTo(LOCKED);
        assertThat(settled(BY_AN_ADMINISTRATOR)).isEqualTo(BY_AN_ADMINISTRATOR);
        assertThat(settled(Optional.<AccountLock>empty())).isEmpty();
    }

    @Test
    void whatIsNotCountedInTimeStaysHeldBack() {
        assertThat(settled(COUNTING, COUNTING, COUNTING, COUNTING)).isEqualTo(COUNTING);
    }

    @Test
    void whoeverComesBesideTooManyWhoWaitIsHeldBackAtOnce() {
        Optional<AccountLock> first = failures.settled(COUNTING, () -> {
            assertThat(settled(COUNTING)).isEqualTo(COUNTING);
            return Optional.empty();
        });

        assertThat(first).isEmpty();
    }

    /** @param answers one after the other; any further question would fail */
    @SafeVarargs
    private Optional<AccountLock> settled(Optional<AccountLock> first, Optional<AccountLock>... answers) {
        Queue<Optional<AccountLock>> later = new ArrayDeque<>(List.of(answers));
        Optional<AccountLock> lock = failures.settled(first, later::remove);
        assertThat(later).isEmpty();
        return lock;
    }
}
