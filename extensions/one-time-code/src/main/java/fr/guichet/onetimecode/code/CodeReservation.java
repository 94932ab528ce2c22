package fr.guichet.onetimecode.code;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leave to send one code. It is settled once: {@link OneTimeCodes#confirm} when the message left, {@link
 * OneTimeCodes#cancel} when it did not. One that is never settled counts as a send.
 */
public final class CodeReservation {

    private final String id;
    private final CodeKey key;
    private final Channel channel;
    private final String code;
    private final Instant reservedAt;
    private final AtomicBoolean settled = new AtomicBoolean();

    CodeReservation(String id, CodeKey key, Channel channel, String code, Instant reservedAt) {
        this.id = id;
        this.key = key;
        this.channel = channel;
        this.code = code;
        this.reservedAt = reservedAt;
    }

    /** The six digits, in clear, for the message and nowhere else. */
    public String code() {
        return code;
    }

    public Channel channel() {
        return channel;
    }

    public CodeKey key() {
        return key;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    String id() {
        return id;
    }

    /** @throws IllegalStateException the second time: a code that was used must not become good again */
    void settle() {
        if (!settled.compareAndSet(false, true)) {
            throw new IllegalStateException("This send was confirmed or cancelled before.");
        }
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "CodeReservation[" + key + ", " + channel + "]";
    }
}
