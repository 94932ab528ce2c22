package fr.guichet.simulator.sms;

import fr.guichet.simulator.DaemonThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/** The operator's SMPP 3.4 side: binds who has the credentials, and takes submit_sm. */
final class SmppSmsServer implements AutoCloseable {

    private static final int BIND_TIMEOUT_MILLIS = 5_000;
    private static final int ENQUIRE_LINK_MILLIS = 60_000;
    private static final int PROCESSORS = 10;
    private static final int QUEUE = 1_000;

    private final ServerSocket listener;
    private final ExecutorService threads = DaemonThreads.named("sms-smpp");
    private final Map<SMPPServerSession, Socket> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger binds = new AtomicInteger();
    private final SmsCredentials credentials;
    private final SubmittedSms submitted;
    private volatile boolean bindsRefused;

    SmppSmsServer(int port, SmsInbox inbox, SmsBehaviours behaviours, SmsCredentials credentials) throws IOException {
        this.credentials = credentials;
        this.submitted = new SubmittedSms(inbox, behaviours, this::answerNonsense);
        this.listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        threads.execute(this::acceptAll);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many binds were accepted so far. */
    int binds() {
        return binds.get();
    }

    int enquireLinks() {
        return submitted.enquireLinks();
    }

    void awaitEnquireLink(Duration timeout) {
        submitted.awaitEnquireLink(timeout);
    }

    void refuseBinds(boolean refuse) {
        bindsRefused = refuse;
    }

    /** Drops every connection, as a restart of the message centre does. */
    void dropSessions() {
        sessions.values().forEach(SmppSmsServer::close);
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                // The loop ends when the listener is closed.
            }
        }
    }

    private void serve(Socket socket) {
        try {
            SMPPServerSession session =
                    new SMPPServerSession(new SocketConnection(socket), null, submitted, null, PROCESSORS, QUEUE);
            sessions.put(session, socket);
            session.addSessionStateListener((state, before, source) -> {
                if (state == SessionState.CLOSED) {
                    sessions.remove(session);
                }
            });
            session.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
            answer(session.waitForBind(BIND_TIMEOUT_MILLIS));
        } catch (IOException | TimeoutException | PDUStringException | IllegalStateException gone) {
            close(socket);
        }
    }

    /** Who is refused ends the connection: ended from here, it may be gone before the refusal is read. */
    private void answer(BindRequest request) throws IOException, PDUStringException {
        boolean known = request.getSystemId().equals(credentials.systemId())
                && request.getPassword().equals(credentials.password());
        if (!known || bindsRefused) {
            request.reject(known ? SMPPConstant.STAT_ESME_RBINDFAIL : SMPPConstant.STAT_ESME_RINVPASWD);
            return;
        }
        binds.incrementAndGet();
        request.accept("operator");
    }

    /** A PDU that claims to be four gigabytes long. */
    private void answerNonsense(SMPPServerSession session) {
        Socket socket = sessions.get(session);
        if (socket == null) {
            return;
        }
        try {
            socket.getOutputStream().write(new byte[] {-1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use in any case.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // A listener that cannot be closed is closed with the program.
        }
        submitted.stop();
        dropSessions();
        threads.shutdownNow();
    }
}
