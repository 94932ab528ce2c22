package fr.guichet.onetimecode.code;

import java.time.Instant;

/**
 * The last code that was sent for a key, without the code.
 *
 * @param channel it was sent by
 * @param sentAt when the send succeeded
 * @param expiresAt first instant at which it is no longer good
 * @param status what it is good for now
 */
public record SentCode(Channel channel, Instant sentAt, Instant expiresAt, Status status) {

    /** What a code is good for. */
    public enum Status {
        /** It can be typed. */
        LIVE,
        /** It was typed, and taken. */
        USED,
        /** Its time is over. */
        EXPIRED
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }
}
