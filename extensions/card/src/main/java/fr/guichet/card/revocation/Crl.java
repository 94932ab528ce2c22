package fr.guichet.card.revocation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * A complete CRL whose signature was verified.
 *
 * @param thisUpdate when the authority made it
 * @param nextUpdate when the authority promised the next one
 * @param revoked the serial numbers
 */
record Crl(Instant thisUpdate, Instant nextUpdate, SerialIndex revoked) {

    boolean revokes(BigInteger serial) {
        return revoked.contains(serial);
    }

    /** Whether it still counts, {@code grace} past its {@code nextUpdate} included. */
    boolean countsAt(Instant now, Duration grace) {
        return now.isBefore(nextUpdate.plus(grace));
    }
}
