package fr.guichet.simulator.pki;

/** Which service knows that a certificate is revoked. */
public enum Revocation {
    OCSP_ONLY,
    CRL_ONLY,
    BOTH;

    boolean inOcsp() {
        return this != CRL_ONLY;
    }

    boolean inCrl() {
        return this != OCSP_ONLY;
    }
}
