package fr.guichet.tests.load;

import java.util.function.LongSupplier;

/**
 * Times one request in two places by turns, so that whatever slows this machine down for a while slows both. What counts is
 * the median of each: a pause of a collector or of a neighbour moves it by one place among many.
 */
final class Comparison {
    /** Not counted: the first requests pay for compilers and caches. */
    private static final int WARM_UP = 80;

    /** Odd, so that the median is a time that was measured. */
    private static final int COUNTED = 151;

    private final LongSupplier nanos;

    Comparison() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only goes on */
    Comparison(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How much longer the second takes than the first, from many times of each. */
    Ratio of(String request, Runnable first, Runnable second) {
        for (int round = 0; round < WARM_UP; round++) {
            first.run();
            second.run();
        }
        long[] ofFirst = new long[COUNTED];
        long[] ofSecond = new long[COUNTED];
        for (int round = 0; round < COUNTED; round++) {
            // Whoever goes second finds the processor awake: that is each of them in turn.
            if (round % 2 == 0) {
                ofFirst[round] = time(first);
                ofSecond[round] = time(second);
            } else {
                ofSecond[round] = time(second);
                ofFirst[round] = time(first);
            }
        }
        return Ratio.of(request, ofFirst, ofSecond);
    }

    private long time(Runnable request) {
        long start = nanos.getAsLong();
        request.run();
        return nanos.getAsLong() - start;
    }
}
