package fr.guichet.benchmark;

import fr.guichet.card.revocation.RetainedCrls;
import java.io.IOException;
import java.lang.ref.Reference;

/** Heap that a CRL keeps once it is read: the difference of the used heap before and after, each past collections. */
final class CrlMemory {

    private static final int COLLECTIONS = 4;
    private static final int WARM_UP_ENTRIES = 100;

    /**
     * What one CRL retains.
     *
     * @param entries of the CRL
     * @param indexBytes as the gateway keeps it
     * @param jdkBytes as the JDK's {@code X509CRL}
     */
    record Retained(int entries, long indexBytes, long jdkBytes) {

        @Override
        public String toString() {
            return String.format(
                    "CRL of %,d entries: index %,d bytes (%.1f an entry), X509CRL %,d bytes (%.1f an entry), ratio %.1f",
                    entries,
                    indexBytes,
                    (double) indexBytes / entries,
                    jdkBytes,
                    (double) jdkBytes / entries,
                    (double) jdkBytes / indexBytes);
        }
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private CrlMemory() {}

    static Retained measure(int entries) throws IOException {
        // Another CRL first, for the classes that reading loads; the JDK would answer for the same one from a cache.
        of(WARM_UP_ENTRIES);
        return of(entries);
    }

    private static Retained of(int entries) throws IOException {
        try (Desk desk = new Desk(entries, 0)) {
            long index = retained(() -> RetainedCrls.index(desk.crlFile(), desk.issuer()));
            long jdk = retained(() -> RetainedCrls.jdk(desk.crlFile()));
            return new Retained(entries, index, jdk);
        }
    }

    private static long retained(Reading reading) throws IOException {
        long before = used();
        Object kept = reading.read();
        long after = used();
        Reference.reachabilityFence(kept);
        return after - before;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
