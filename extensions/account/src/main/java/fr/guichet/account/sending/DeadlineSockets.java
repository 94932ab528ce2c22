package fr.guichet.account.sending;

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/** Sockets that end with their send. The mail library asks for unconnected ones alone. */
final class DeadlineSockets extends SocketFactory {

    private final SendUnderWay send;

    DeadlineSockets(SendUnderWay send) {
        this.send = send;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        send.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws UnknownHostException {
        throw notAsked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws UnknownHostException {
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
