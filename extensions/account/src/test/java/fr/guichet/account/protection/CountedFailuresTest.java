package fr.guichet.account.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OTP-7")
class CountedFailuresTest {

    private static final boolean HELD = true;
    private static final boolean FREE = false;
    private static final boolean LOCKED = true;
    private static final boolean OPEN = false;

    private final CountedFailures failures = new CountedFailures(Duration.ZERO, 3, 1);

    @Test
    void whoeverTypesWhileTheFailureBeforeIsCountedIsNotRefusedForIt() {
        assertThat(holdBack(List.of(HELD, HELD, HELD, FREE), List.of(OPEN, OPEN, OPEN, OPEN)))
                .isFalse();
    }

    @Test
    void theFailureThatLocksTheAccountStillLocksIt() {
        assertThat(holdBack(List.of(HELD, HELD, FREE), List.of(OPEN, OPEN, LOCKED)))
                .isTrue();
        assertThat(holdBack(List.of(HELD, HELD), List.of(OPEN, LOCKED))).isTrue();
    }

    @Test
    void aLockIsNotWaitedForNorIsAnAccountThatNothingHoldsBack() {
        assertThat(holdBack(List.of(HELD), List.of(LOCKED))).isTrue();
        assertThat(holdBack(List.of(FREE), List.of())).isFalse();
    }

    @Test
    void whatIsNotCountedInTimeStaysHeldBack() {
        assertThat(holdBack(List.of(HELD, HELD, HELD, HELD), List.of(OPEN, OPEN, OPEN, OPEN)))
                .isTrue();
    }

    @Test
    void whoeverComesBesideTooManyWhoWaitIsHeldBackAtOnce() {
        Queue<Boolean> server = new ArrayDeque<>(List.of(HELD, FREE));
        boolean first = failures.holdBack(server::remove, () -> {
            if (server.isEmpty()) {
                assertThat(holdBack(List.of(HELD), List.of(OPEN))).isTrue();
            }
            return OPEN;
        });

        assertThat(first).isFalse();
        assertThat(holdBack(List.of(HELD, FREE), List.of(OPEN, OPEN)))
                .as("later, when nobody waits")
                .isFalse();
    }

    /**
     * @param server its answers, one after the other; any further question would fail
     * @param counted whether the account is locked, likewise
     */
    private boolean holdBack(List<Boolean> server, List<Boolean> counted) {
        Queue<Boolean> answers = new ArrayDeque<>(server);
        Queue<Boolean> locks = new ArrayDeque<>(counted);
        boolean held = failures.holdBack(answers::remove, locks::remove);
        assertThat(answers).isEmpty();
        assertThat(locks).isEmpty();
        return held;
    }
}
