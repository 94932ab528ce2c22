package fr.guichet.simulator.cardhost;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every client certificate through the handshake, which still proves that the client holds its key. The gateway
 * judges it: a refused card gets a page that explains, where a TLS alert would say nothing. The names advertised make
 * browsers offer card certificates alone.
 */
final class RequestedCertificate extends X509ExtendedTrustManager {

    private final List<X509Certificate> advertised;

    RequestedCertificate(List<X509Certificate> advertised) {
        this.advertised = advertised;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return advertised.toArray(X509Certificate[]::new);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        // Every certificate passes: see the class.
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        // Every certificate passes: see the class.
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        // Every certificate passes: see the class.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("a card host is no TLS client");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw new UnsupportedOperationException("a card host is no TLS client");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("a card host is no TLS client");
    }
}
