package fr.guichet.account.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over sockets that end with their send. With {@code ssl} the mail library connects a plain socket of its own and
 * has it wrapped here, before the handshake.
 */
final class DeadlineTlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final SendUnderWay send;

    DeadlineTlsSockets(SSLSocketFactory tls, SendUnderWay send) {
        this.tls = tls;
        this.send = send;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        send.add(plain);
        return tls.createSocket(plain, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notAsked();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw notAsked();
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("the mail library connects its sockets itself");
    }
}
