package fr.guichet.tests.load;

import java.util.Arrays;
import java.util.Locale;

/**
 * One request's time in one place over its time in another, by their medians.
 *
 * @param request in words
 * @param value of the ratio
 * @param lowerQuartile of the ratio of both times of one round: half of the rounds lie between this and the next
 * @param upperQuartile the other end
 */
record Ratio(String request, double value, double lowerQuartile, double upperQuartile) {

    /** @param first and second times of the same rounds */
    static Ratio of(String request, long[] first, long[] second) {
        double[] rounds = new double[first.length];
        for (int round = 0; round < rounds.length; round++) {
            rounds[round] = (double) second[round] / first[round];
        }
        return new Ratio(request, (double) median(second) / median(first), quantile(rounds, 1), quantile(rounds, 3));
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double quantile(double[] ratios, int quarters) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * quarters / 4];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-44s %.2f (rounds: %.2f to %.2f)", request, value, lowerQuartile, upperQuartile);
    }
}
