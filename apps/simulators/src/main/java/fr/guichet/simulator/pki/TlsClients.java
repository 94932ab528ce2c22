package fr.guichet.simulator.pki;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * TLS as a workstation does it: trusts the simulation's servers and presents the chosen card, also one that the server
 * did not ask for. (The JDK's own key managers keep back a certificate whose issuer is not advertised.)
 */
final class TlsClients {

    private TlsClients() {}

    static SSLContext context(ServerIdentity server, KeyManager... managers) {
        return context(server.trustStore(), managers);
    }

    /** Trusts the servers of both. */
    static SSLContext context(ServerIdentity server, ServerIdentity other) {
        KeyStore both = server.trustStore();
        try {
            both.setCertificateEntry("other", other.authority());
        } catch (KeyStoreException e) {
            throw new IllegalStateException("the store is loaded", e);
        }
        return context(both);
    }

    private static SSLContext context(KeyStore trusted, KeyManager... managers) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers, trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /** Presents one certificate whenever one is asked for. */
    static final class InsertedCard extends X509ExtendedKeyManager {
        private static final String ALIAS = "card";
        private final CardCertificate card;

        InsertedCard(CardCertificate card) {
            this.card = card;
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return card.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return card.key();
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
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
}
