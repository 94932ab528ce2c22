package fr.guichet.card;

import java.util.Locale;

/**
 * Why a card is not believed: one value per cause (CARD-8), each with an error of its own in the events and a message
 * of its own on the page.
 */
public enum CardRefusal {
    /** No certificate came with the request: no card in the reader, or none chosen. */
    NO_CERTIFICATE,
    /** The certificate cannot be read as a card's. */
    MALFORMED,
    /** The path does not lead to a configured trust anchor. */
    UNTRUSTED,
    /** A trusted authority issued it, but not one whose certificates may log in. */
    ISSUER_NOT_ACCEPTED,
    /** The path is right and the validity is over. */
    EXPIRED,
    /** The path is right and the validity has not begun. */
    NOT_YET_VALID,
    /** A signature certificate of the card, not its authentication certificate. */
    SIGNATURE_CERTIFICATE,
    /** A software certificate or a security module: not a card. */
    NOT_A_CARD,
    /** A kind of card that is not accepted here. */
    CARD_TYPE_NOT_ACCEPTED,
    /** A TEST card on a server that takes real cards alone. */
    TEST_CARD,
    /** A real card on a server that takes TEST cards alone is no refusal; an unknown product category is. */
    UNKNOWN_PRODUCT,
    /** None of the configured certificate policies. */
    POLICY_NOT_ACCEPTED,
    /** The national identifier of the certificate is absent or breaks its rules. */
    IDENTIFIER_INVALID,
    /** OCSP or the CRL says revoked. */
    REVOKED,
    /** Neither OCSP nor a CRL could say whether it is revoked. */
    REVOCATION_UNAVAILABLE,
    /** The only CRL at hand is past its {@code nextUpdate} and its grace. */
    CRL_OUTDATED,
    /** The certificate names no revocation source that is read here (LDAP alone, for instance). */
    NO_REVOCATION_SOURCE;

    /** Error of the event and suffix of the message key: {@code card_revoked}. */
    public String code() {
        return "card_" + name().toLowerCase(Locale.ROOT);
    }
}
