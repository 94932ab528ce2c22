package fr.guichet.account.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SendPoolTest {

    private static final Duration SOON = Duration.ofMillis(200);

    @Test
    void aSendThatTakesTooLongIsGivenUpAtItsDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        try (SendPool pool = new SendPool(new SendLimits(SOON, 1))) {
            assertThatThrownBy(() -> pool.send(() -> await(never)))
                    .isInstanceOfSatisfying(MailNotSentException.class, refused -> assertThat(refused.reason())
                            .isEqualTo(MailNotSentException.Reason.TOO_SLOW));
        }
    }

    @Test
    void oneMoreThanAllowedIsRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (SendPool pool = new SendPool(new SendLimits(Duration.ofSeconds(30), 1))) {
            Thread first = new Thread(() -> assertThatCode(() -> pool.send(() -> {
                        begun.countDown();
                        await(end);
                    }))
                    .doesNotThrowAnyException());
            first.start();
            begun.await();

            assertThatThrownBy(() -> pool.send(() -> {}))
                    .isInstanceOfSatisfying(MailNotSentException.class, refused -> assertThat(refused.reason())
                            .isEqualTo(MailNotSentException.Reason.TOO_MANY_AT_ONCE));
            end.countDown();
            first.join();
        }
    }

    @Test
    void whatWentWrongIsToldByItsClassAlone() {
        try (SendPool pool = new SendPool(new SendLimits(SOON, 1))) {
            assertThatThrownBy(() -> pool.send(() -> {
                        throw new IllegalStateException("550 <doctor@example.test> unknown");
                    }))
                    .isInstanceOfSatisfying(MailNotSentException.class, failed -> assertThat(failed.statedReason())
                            .isEqualTo("failed: IllegalStateException"))
                    .hasNoCause()
                    .hasMessageContaining("IllegalStateException")
                    .hasMessageNotContaining("@");
        }
    }

    @Test
    void limitsOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> new SendLimits(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SendLimits(SOON, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
