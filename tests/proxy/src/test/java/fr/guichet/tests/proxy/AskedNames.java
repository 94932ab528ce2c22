package fr.guichet.tests.proxy;

import fr.guichet.simulator.pki.TestPki;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Notes which authorities a server names when it asks for a certificate, and presents none. */
final class AskedNames extends X509ExtendedKeyManager {
    private final AtomicInteger times = new AtomicInteger();
    private volatile List<Principal> asked;

    /** TLS of a workstation that notes. */
    SSLContext context(TestPki pki) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pki.tlsServer().trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {this}, trust.getTrustManagers(), null);
        return context;
    }

    /** In how many handshakes a certificate was asked for; a session that is resumed asks for none. */
    int times() {
        return times.get();
    }

    List<Principal> asked() {
        return asked;
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        times.incrementAndGet();
        asked = issuers == null ? List.of() : List.of(issuers);
        return null;
    }

    @Override
    public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine engine) {
        return chooseClientAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[0];
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
