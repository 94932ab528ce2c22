package fr.guichet.card;

import fr.guichet.identity.watch.RefusalFamily;

/**
 * Why a card is not believed: one value per cause (CARD-8), each with an error of its own in the events and a message
 * of its own on the page.
 *
 * <p>A certificate can deserve several; it gets the first that applies in the order of this list, which goes from what
 * the certificate is (readable, trusted, a card, the right one of the card) to what has become of it (over, revoked).
 * So an expired certificate of a foreign authority is foreign, and nothing but a trusted path makes the gateway ask
 * anyone about revocation.
 */
public enum CardRefusal {
    /** No certificate came with the request: no card in the reader, or none chosen. */
    NO_CERTIFICATE,
    /** The certificate cannot be read as a card's, or demands something (a critical extension) unknown here. */
    MALFORMED,
    /** No path through the configured authorities to a configured root: foreign, forged, or an authority now over. */
    UNTRUSTED,
    /**
     * A software certificate or a security module: not a card. Said of a software certificate even when its authority
     * is not configured, since what a certificate admits against itself needs no proof.
     */
    NOT_A_CARD,
    /** The product category is absent or none that the ANS lists in TRE_G01. */
    UNKNOWN_PRODUCT,
    /** Not the authentication certificate of the card: its signature certificate, by key usage or by extended usage. */
    SIGNATURE_CERTIFICATE,
    /** A trusted authority issued it, but not one whose certificates may log in. */
    ISSUER_NOT_ACCEPTED,
    /** A TEST card on a server that takes real cards alone. */
    TEST_CARD,
    /** A kind of card that is not accepted here, or that is not stated. */
    CARD_TYPE_NOT_ACCEPTED,
    /** None of the configured certificate policies. */
    POLICY_NOT_ACCEPTED,
    /** The national identifier of the certificate is absent or breaks its rules. */
    IDENTIFIER_INVALID,
    /** The path is right and the validity has not begun. */
    NOT_YET_VALID,
    /** The path is right and the validity is over. */
    EXPIRED,
    /** OCSP or the CRL says revoked (or suspended). */
    REVOKED,
    /** Neither OCSP nor a CRL could say whether it is revoked. */
    REVOCATION_UNAVAILABLE,
    /** The only CRL at hand is past its {@code nextUpdate} and its grace. */
    CRL_OUTDATED,
    /** The certificate names no revocation source that is read here (LDAP alone, for instance). */
    NO_REVOCATION_SOURCE;

    /** Error of the event and suffix of the message key: {@code card_revoked}. */
    public String code() {
        return RefusalFamily.CARD.errorOf(this);
    }
}
