package fr.guichet.card.revocation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;

/** Reads DER as it streams by, with definite lengths alone, and feeds what it reads to a signature when told to. */
final class DerStream {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAX_HEADER_BYTES = 6;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int limit;
    private long consumedBefore;
    private final byte[] header = new byte[MAX_HEADER_BYTES];
    private int headerLength;
    private long length;
    private Signature signature;
    private int signedFrom;

    DerStream(InputStream in) {
        this.in = in;
    }

    /** How many bytes were read. */
    long position() {
        return consumedBefore + at;
    }

    /** Feeds {@code before}, read already, and everything from here on to a signature, until {@link #stopSigning}. */
    void startSigning(Signature given, byte[] before) throws SignatureException {
        given.update(before);
        signature = given;
        signedFrom = at;
    }

    void stopSigning() throws SignatureException {
        feed();
        signature = null;
    }

    /** Reads a tag and a length; the contents are next. */
    int tag() throws IOException {
        headerLength = 0;
        int tag = headerByte();
        if ((tag & 0x1f) == 0x1f) {
            throw new IOException("long tag");
        }
        int first = headerByte();
        if (first < 0x80) {
            length = first;
        } else {
            int count = first & 0x7f;
            if (count == 0 || count > 4) {
                throw new IOException("indefinite or excessive length");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | headerByte();
            }
        }
        return tag;
    }

    /** Length of the contents that the last {@link #tag} announced. */
    long length() {
        return length;
    }

    /** Header bytes of the last {@link #tag}. */
    byte[] header() {
        return Arrays.copyOf(header, headerLength);
    }

    /** Header and contents of the value whose header was read last. */
    byte[] whole(int maxContents) throws IOException {
        byte[] head = header();
        byte[] value = Arrays.copyOf(head, head.length + checked(maxContents));
        read(value, head.length, value.length - head.length);
        return value;
    }

    /** Contents of the value whose header was read last, into the start of {@code target}; gives their length. */
    int contents(byte[] target) throws IOException {
        int count = checked(target.length);
        read(target, 0, count);
        return count;
    }

    boolean isAtEnd() throws IOException {
        return at == limit && !refilled();
    }

    private int checked(int most) throws IOException {
        if (length > most) {
            throw new IOException("value too long");
        }
        return (int) length;
    }

    private int headerByte() throws IOException {
        if (at == limit && !refilled()) {
            throw new EOFException("cut short");
        }
        byte value = buffer[at++];
        header[headerLength++] = value;
        return value & 0xff;
    }

    private void read(byte[] target, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (at == limit && !refilled()) {
                throw new EOFException("cut short");
            }
            int step = Math.min(count - done, limit - at);
            System.arraycopy(buffer, at, target, offset + done, step);
            at += step;
            done += step;
        }
    }

    private boolean refilled() throws IOException {
        try {
            feed();
        } catch (SignatureException failed) {
            throw new IOException(failed);
        }
        consumedBefore += at;
        at = 0;
        signedFrom = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void feed() throws SignatureException {
        if (signature != null) {
            signature.update(buffer, signedFrom, at - signedFrom);
            signedFrom = at;
        }
    }
}
