package fr.guichet.card.revocation;

/** Contents of one entry of a CRL: serial number, date, extensions. Walked by hand, as there may be a million. */
final class CrlEntry {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int MAX_SERIAL_BYTES = 64;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int valueEnd;

    CrlEntry(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    /** Adds the serial number; whatever the reason of an entry, suspension included, its certificate is revoked. */
    void addTo(SerialIndex.Builder serials) throws InvalidCrlException {
        open(INTEGER, end);
        require(valueEnd - at >= 1 && valueEnd - at <= MAX_SERIAL_BYTES);
        serials.add(bytes, at, valueEnd - at);
        at = valueEnd;
        require(at < end && (bytes[at] == 0x17 || bytes[at] == 0x18));
        open(bytes[at], end);
        at = valueEnd;
        if (at < end) {
            open(SEQUENCE, end);
            require(valueEnd == end);
            while (at < end) {
                requireNotCritical();
            }
        }
    }

    /** The one critical entry extension there is, certificateIssuer, makes a CRL indirect. */
    private void requireNotCritical() throws InvalidCrlException {
        open(SEQUENCE, end);
        int extensionEnd = valueEnd;
        open(OBJECT_IDENTIFIER, extensionEnd);
        at = valueEnd;
        if (at < extensionEnd && bytes[at] == BOOLEAN) {
            open(BOOLEAN, extensionEnd);
            require(valueEnd - at == 1 && bytes[at] == 0);
        }
        at = extensionEnd;
    }

    /** Enters the value at {@code at}: then {@code at} is where its contents begin and {@code valueEnd} their end. */
    private void open(int tag, int within) throws InvalidCrlException {
        require(within - at >= 2 && bytes[at] == tag);
        int first = bytes[at + 1] & 0xff;
        at += 2;
        int length = first;
        if (first >= 0x80) {
            int count = first & 0x7f;
            require(count >= 1 && count <= 2 && within - at >= count);
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (bytes[at++] & 0xff);
            }
        }
        require(length <= within - at);
        valueEnd = at + length;
    }

    private static void require(boolean rule) throws InvalidCrlException {
        if (!rule) {
            throw new InvalidCrlException("badly formed or indirect entry");
        }
    }
}
