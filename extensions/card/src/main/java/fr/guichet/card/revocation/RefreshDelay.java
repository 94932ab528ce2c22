package fr.guichet.card.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a CRL is fetched again: once a day at most, before its {@code nextUpdate}, and at a moment drawn at random, so
 * that the servers of a country do not all ask at once (ANS guidance).
 */
final class RefreshDelay {

    private static final Duration DAY = Duration.ofDays(1);
    private static final double EARLIEST = 0.5;
    private static final double LATEST = 0.9;
    private static final Duration RETRY_LEAST = Duration.ofMinutes(2);
    private static final Duration RETRY_MOST = Duration.ofMinutes(10);

    private final RandomGenerator random;

    RefreshDelay(RandomGenerator random) {
        this.random = random;
    }

    /** After a CRL that counts until {@code nextUpdate} was fetched. */
    Duration afterSuccess(Instant now, Instant nextUpdate) {
        Duration left = Duration.between(now, nextUpdate);
        if (left.compareTo(RETRY_LEAST) < 0) {
            return afterFailure();
        }
        Duration span = left.compareTo(DAY) < 0 ? left : DAY;
        return fraction(span, EARLIEST, LATEST);
    }

    /** After a fetch that brought nothing new. */
    Duration afterFailure() {
        return fraction(RETRY_MOST, (double) RETRY_LEAST.toMillis() / RETRY_MOST.toMillis(), 1);
    }

    private Duration fraction(Duration span, double least, double most) {
        return Duration.ofMillis((long) (span.toMillis() * (least + random.nextDouble() * (most - least))));
    }
}
