package fr.guichet.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** On a clock of its own, which the requests put forward. */
class ComparisonTest {
    private static final Offset<Double> HARDLY = Offset.offset(0.001);

    private final AtomicLong clock = new AtomicLong();
    private final Comparison comparison = new Comparison(clock::get);

    @Test
    void whatTakesTwiceAsLongHasTheRatioTwo() {
        assertThat(comparison.of("a request", taking(10), taking(20)).value()).isCloseTo(2, HARDLY);
    }

    @Test
    void aPauseInOneRoundOfTenMovesTheRatioNowhere() {
        AtomicInteger calls = new AtomicInteger();
        Runnable pausing = () -> clock.addAndGet(calls.incrementAndGet() % 10 == 0 ? 10_000 : 10);

        assertThat(comparison.of("a request", taking(10), pausing).value()).isCloseTo(1, HARDLY);
    }

    @Test
    void theFirstRequestsDoNotCount() {
        AtomicInteger calls = new AtomicInteger();
        Runnable slowAtFirst = () -> clock.addAndGet(calls.incrementAndGet() <= 80 ? 1_000 : 10);

        assertThat(comparison.of("a request", taking(10), slowAtFirst).value()).isCloseTo(1, HARDLY);
    }

    private Runnable taking(long nanos) {
        return () -> clock.addAndGet(nanos);
    }
}
