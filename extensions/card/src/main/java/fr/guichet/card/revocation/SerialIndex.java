package fr.guichet.card.revocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The serial numbers of a CRL: sixteen bytes each, in two sorted arrays. A million of them take 16 MB; as objects they
 * would take twenty times that.
 */
final class SerialIndex {

    private static final int SHORT_BITS = 128;
    private static final int SHORT_BYTES = 16;

    private final long[] high;
    private final long[] low;
    private final Set<BigInteger> others;

    private SerialIndex(long[] high, long[] low, Set<BigInteger> others) {
        this.high = high;
        this.low = low;
        this.others = Set.copyOf(others);
    }

    boolean contains(BigInteger serial) {
        if (!isShort(serial)) {
            return others.contains(serial);
        }
        long wantedHigh = serial.shiftRight(Long.SIZE).longValue();
        long wantedLow = serial.longValue();
        int from = 0;
        int to = high.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = compare(high[middle], low[middle], wantedHigh, wantedLow);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return false;
    }

    int size() {
        return high.length + others.size();
    }

    private static boolean isShort(BigInteger serial) {
        return serial.signum() >= 0 && serial.bitLength() <= SHORT_BITS;
    }

    private static int compare(long high1, long low1, long high2, long low2) {
        int order = Long.compareUnsigned(high1, high2);
        return order == 0 ? Long.compareUnsigned(low1, low2) : order;
    }

    /** Takes serial numbers in any order. Not safe for several threads. */
    static final class Builder {

        private long[] high = new long[1024];
        private long[] low = new long[1024];
        private int count;
        // RFC 5280 allows twenty bytes, and some authorities have issued negative numbers.
        private final Set<BigInteger> others = new HashSet<>();

        /** Adds the contents of a DER INTEGER. */
        void add(byte[] bytes, int offset, int length) {
            int start = offset;
            int end = offset + length;
            while (start < end - 1 && bytes[start] == 0) {
                start++;
            }
            boolean negative = bytes[offset] < 0;
            if (negative || end - start > SHORT_BYTES) {
                others.add(new BigInteger(bytes, offset, length));
                return;
            }
            if (count == high.length) {
                int longer = count + (count >> 1);
                high = Arrays.copyOf(high, longer);
                low = Arrays.copyOf(low, longer);
            }
            high[count] = word(bytes, start, Math.max(start, end - Long.BYTES));
            low[count] = word(bytes, Math.max(start, end - Long.BYTES), end);
            count++;
        }

        SerialIndex build() {
            SerialIndex index = new SerialIndex(Arrays.copyOf(high, count), Arrays.copyOf(low, count), others);
            new PairSort(index.high, index.low).sort();
            return index;
        }

        private static long word(byte[] bytes, int from, int to) {
            long word = 0;
            for (int i = from; i < to; i++) {
                word = (word << Byte.SIZE) | (bytes[i] & 0xff);
            }
            return word;
        }
    }

    /**
     * Heap sort of two arrays as one of pairs: in place, and as fast on an order chosen by an enemy as on any other.
     */
    private record PairSort(long[] high, long[] low) {

        void sort() {
            if (isSorted()) {
                return;
            }
            for (int root = high.length / 2 - 1; root >= 0; root--) {
                sink(root, high.length);
            }
            for (int end = high.length - 1; end > 0; end--) {
                swap(0, end);
                sink(0, end);
            }
        }

        private boolean isSorted() {
            for (int i = 1; i < high.length; i++) {
                if (isLess(i, i - 1)) {
                    return false;
                }
            }
            return true;
        }

        private void sink(int from, int size) {
            int root = from;
            while (2 * root + 1 < size) {
                int child = 2 * root + 1;
                if (child + 1 < size && isLess(child, child + 1)) {
                    child++;
                }
                if (!isLess(root, child)) {
                    return;
                }
                swap(root, child);
                root = child;
            }
        }

        private boolean isLess(int a, int b) {
            return compare(high[a], low[a], high[b], low[b]) < 0;
        }

        private void swap(int a, int b) {
            long h = high[a];
            high[a] = high[b];
            high[b] = h;
            long l = low[a];
            low[a] = low[b];
            low[b] = l;
        }
    }
}
