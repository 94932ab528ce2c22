package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.SentCode.Status;
import java.time.Instant;

/**
 * A code as it is kept: a keyed hash, and what is known of the send. It stays for a while after it was used or expired,
 * so that the person can be told which.
 *
 * @param id of the reservation, so that the same six digits hash differently each time
 * @param hash keyed hash of the code, with the id of its key
 */
record KeptCode(String id, String hash, Channel channel, Instant sentAt, Instant expiresAt, boolean used) {

    KeptCode taken() {
        return new KeptCode(id, hash, channel, sentAt, expiresAt, true);
    }

    /** The younger of two, as it is where both were kept apart; a code that was used anywhere is used. */
    static KeptCode united(KeptCode one, KeptCode other) {
        if (one.id().equals(other.id())) {
            return one.used() ? one : other;
        }
        return one.sentAt().isBefore(other.sentAt()) ? other : one;
    }

    Status status(Instant now) {
        if (used) {
            return Status.USED;
        }
        return now.isBefore(expiresAt) ? Status.LIVE : Status.EXPIRED;
    }

    SentCode described(Instant now) {
        return new SentCode(channel, sentAt, expiresAt, status(now));
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "KeptCode[" + channel + ", expires " + expiresAt + (used ? ", used" : "") + "]";
    }
}
