package fr.guichet.card.revocation;

/** Which sources are asked. There is no mode that asks none. */
public enum RevocationMode {
    /** OCSP, and the CRL when OCSP gives no answer to believe. */
    OCSP_THEN_CRL,
    /** OCSP alone. */
    OCSP_ONLY,
    /** The CRL alone. */
    CRL_ONLY;

    boolean asksOcsp() {
        return this != CRL_ONLY;
    }

    boolean asksCrl() {
        return this != OCSP_ONLY;
    }
}
