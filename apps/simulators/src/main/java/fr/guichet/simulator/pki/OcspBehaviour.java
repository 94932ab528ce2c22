package fr.guichet.simulator.pki;

/** How the OCSP responder answers; written in the address that the certificate names. */
public enum OcspBehaviour {
    /** What the register says, signed by the issuer's delegate. */
    GOOD,
    /** The connection is closed without an answer. */
    DOWN,
    /** HTTP 500. */
    ERROR500,
    /** A right answer after {@link RevocationServer#SLOW}, or when the server stops. */
    SLOW,
    /** A right answer whose {@code nextUpdate} is past. */
    STALE,
    /** A right answer whose {@code thisUpdate} is in the future. */
    FUTURE,
    /** Signed by a certificate that another authority issued. */
    WRONG_SIGNER,
    /** Signed by a certificate of the issuer that has no right to sign OCSP: a card holder's. */
    UNAUTHORISED_SIGNER,
    /** Signed by a delegate of the issuer whose validity is over. */
    EXPIRED_SIGNER,
    /** Signed by the right delegate, and altered afterwards. */
    TAMPERED,
    /** A right answer, about another serial number. */
    WRONG_ID,
    /** A right answer with a nonce nobody sent. */
    WRONG_NONCE,
    /** Status "unknown". */
    UNKNOWN,
    /** OCSP error {@code tryLater}, unsigned as all errors are. */
    TRY_LATER,
    /** Many megabytes. */
    HUGE,
    /** Bytes that are no answer. */
    MALFORMED,
    /** A redirection to somewhere else on loopback. */
    REDIRECT;

    String slug() {
        return Slugs.of(this);
    }
}
