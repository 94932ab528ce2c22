package fr.guichet.identity.watch;

/** The calls that leave the gateway while somebody waits for a login, or so that nobody has to. */
public enum CallKind {
    /** A responder is asked whether a card is revoked (RFC 6960). The peer is the issuer, by its common name. */
    OCSP,
    /** A revocation list is downloaded (RFC 5280). The peer is the issuer, by its common name. */
    CRL,
    /** A mail is handed to the mail server. There is one; the peer is {@code smtp}. */
    MAIL,
    /** An SMS is handed to an operator's gateway. The peer is the protocol. */
    SMS,
    /** Pro Santé Connect or a platform is asked something. The peer is the alias of the identity provider. */
    UPSTREAM
}
