package fr.guichet.onetimecode.sms;

import fr.guichet.simulator.pki.ServerIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** TLS in front of the operator, as operators have it: ends it and passes on what is inside. */
final class TlsFront implements AutoCloseable {

    private static final int BACKLOG = 10;
    private static final char[] PASSWORD = "in-memory".toCharArray();

    private final SSLServerSocket listener;
    private final int operator;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private TlsFront(SSLServerSocket listener, int operator) {
        this.listener = listener;
        this.operator = operator;
    }

    /**
     * @param identity that it shows
     * @param address to listen on, at any free port
     * @param operator port of the operator on 127.0.0.1
     */
    static TlsFront start(ServerIdentity identity, String address, int operator)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keyStore(PASSWORD), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        SSLServerSocket listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getByName(address));
        TlsFront front = new TlsFront(listener, operator);
        front.threads.execute(front::acceptAll);
        return front;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Socket behind = new Socket();
                open.add(behind);
                behind.connect(new InetSocketAddress("127.0.0.1", operator));
                threads.execute(() -> pass(client, behind));
                threads.execute(() -> pass(behind, client));
            } catch (IOException closed) {
                // The loop ends when the listener is closed.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // One side went away, a handshake that was refused included: both end.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
