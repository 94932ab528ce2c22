package fr.guichet.simulator.pki;

/** How a CRL is served; written in the address that the certificate names. */
public enum CrlBehaviour {
    /** What the register says, signed by the issuer. */
    GOOD,
    /** The connection is closed without an answer. */
    DOWN,
    /** HTTP 500. */
    ERROR500,
    /** HTTP 404. */
    NOT_FOUND,
    /** A right answer after {@link RevocationServer#SLOW}, or when the server stops. */
    SLOW,
    /** Right, and past its {@code nextUpdate} by two days. */
    STALE,
    /** Right, with a {@code thisUpdate} in the future. */
    FUTURE,
    /** Signed by another key under the issuer's name. */
    WRONG_SIGNER,
    /** Another authority's CRL, rightly signed by that one. */
    WRONG_ID,
    /** Right, then altered. */
    TAMPERED,
    /** A critical extension that nobody knows. */
    UNKNOWN_CRITICAL,
    /** Many megabytes. */
    HUGE,
    /** Bytes that are no CRL. */
    MALFORMED,
    /** A redirection to somewhere else on loopback. */
    REDIRECT;

    String slug() {
        return Slugs.of(this);
    }
}
