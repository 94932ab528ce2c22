package fr.guichet.simulator.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * TLS identity of the simulated servers, valid for localhost, 127.0.0.1 and ::1.
 *
 * @param certificate the server's
 * @param authority what a client must trust ({@code tls-ca.pem})
 * @param key the server's private key
 */
public record ServerIdentity(X509Certificate certificate, X509Certificate authority, PrivateKey key) {

    /** An in-memory store with the server's key and chain, under {@code server}. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, new X509Certificate[] {certificate, authority});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        }
    }

    /** An in-memory store that trusts the authority alone. */
    public KeyStore trustStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("simulation", authority);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "ServerIdentity[" + certificate.getSubjectX500Principal() + "]";
    }
}
