package fr.guichet.card.profile;

/**
 * Whether bytes are DER that a parser can be given: one value, definite lengths, each inside its parent, and no deeper
 * than certificates go. Parsers recurse; this does not, so nesting made to exhaust the stack ends here.
 */
public final class DerBounds {

    private static final int MAX_DEPTH = 24;
    private static final int CONSTRUCTED = 0x20;
    private static final int HIGH_TAG_NUMBER = 0x1f;

    private DerBounds() {}

    /**
     * Whether {@code der} is one well-nested value.
     *
     * @param maxBytes longest value taken
     */
    public static boolean hold(byte[] der, int maxBytes) {
        if (der.length == 0 || der.length > maxBytes) {
            return false;
        }
        int[] ends = new int[MAX_DEPTH];
        int depth = 0;
        ends[0] = der.length;
        int at = 0;
        boolean first = true;
        while (true) {
            while (depth > 0 && at == ends[depth]) {
                depth--;
            }
            if (depth == 0 && !first) {
                return at == der.length;
            }
            first = false;
            int contents = contentsOf(der, at, ends[depth]);
            if (contents < 0) {
                return false;
            }
            int length = lengthAt(der, at + 1);
            int end = contents + length;
            if ((der[at] & CONSTRUCTED) == 0) {
                at = end;
            } else {
                if (++depth == MAX_DEPTH) {
                    return false;
                }
                ends[depth] = end;
                at = contents;
            }
        }
    }

    /** Where the contents of the value at {@code at} begin, or -1 when it does not fit before {@code end}. */
    private static int contentsOf(byte[] der, int at, int end) {
        if (end - at < 2 || (der[at] & HIGH_TAG_NUMBER) == HIGH_TAG_NUMBER) {
            return -1;
        }
        int lengthBytes = (der[at + 1] & 0x80) == 0 ? 0 : der[at + 1] & 0x7f;
        boolean indefinite = (der[at + 1] & 0xff) == 0x80;
        int contents = at + 2 + lengthBytes;
        if (indefinite || lengthBytes > 3 || contents > end || lengthAt(der, at + 1) > end - contents) {
            return -1;
        }
        return contents;
    }

    private static int lengthAt(byte[] der, int at) {
        int first = der[at] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 1; i <= (first & 0x7f); i++) {
            length = (length << 8) | (der[at + i] & 0xff);
        }
        return length;
    }
}
