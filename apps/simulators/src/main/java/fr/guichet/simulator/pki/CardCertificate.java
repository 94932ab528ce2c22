package fr.guichet.simulator.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its key, as a card or a file holds it.
 *
 * @param certificate the holder's
 * @param issuer certificate of the intermediate authority
 * @param key the holder's private key
 */
public record CardCertificate(X509Certificate certificate, X509Certificate issuer, PrivateKey key) {

    /** Holder, then intermediate; the root is the verifier's. */
    public List<X509Certificate> chain() {
        return List.of(certificate, issuer);
    }

    /** An in-memory PKCS#12 store with this one entry, under {@code card}, for a TLS client. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("card", key, password, chain().toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        }
    }

    /** The serial number alone: neither the holder's name nor anything of the key. */
    @Override
    public String toString() {
        return "CardCertificate[" + certificate.getSerialNumber().toString(16) + "]";
    }
}
