package fr.guichet.simulator.mail;

import fr.guichet.simulator.DaemonThreads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server on loopback that does what it is told to do wrong. What it takes, it throws away. */
public final class FaultyMailServer implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final ExecutorService threads = DaemonThreads.named("faulty-mail-server");
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile MailFault fault = new MailFault.None();

    private FaultyMailServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts listening on any free port of 127.0.0.1, without a fault at first. */
    public static FaultyMailServer start() throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        FaultyMailServer server = new FaultyMailServer(listener);
        server.threads.execute(server::accept);
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What it does from now on, to new connections and to those it has. */
    public FaultyMailServer behave(MailFault wanted) {
        fault = wanted;
        return this;
    }

    /** Connections so far. */
    public int connections() {
        return connections.get();
    }

    /** Connections at the moment. */
    public int openConnections() {
        return open.size();
    }

    /** Mails taken so far. */
    public int mails() {
        return taken.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> converse(socket));
            } catch (IOException e) {
                // Closed: the loop ends. Anything else shows as a connection that never came.
                continue;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            answer(socket, in, MailStep.GREETING, "220 faulty.example.test ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!obey(socket, in, line)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side went away, which is what a fault is for.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** @return whether the conversation goes on */
    private boolean obey(Socket socket, BufferedReader in, String line) throws IOException, InterruptedException {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("EHLO") || command.startsWith("HELO")) {
            answer(socket, in, MailStep.HELLO, "250 faulty.example.test");
        } else if (command.startsWith("MAIL FROM")) {
            answer(socket, in, MailStep.SENDER, "250 ok");
        } else if (command.startsWith("RCPT TO")) {
            boolean refused = fault instanceof MailFault.RefuseRecipient;
            answer(
                    socket,
                    in,
                    MailStep.RECIPIENT,
                    refused ? "550 5.1.1 " + line.substring("RCPT TO:".length()) + " unknown here" : "250 ok");
        } else if (command.startsWith("DATA")) {
            answer(socket, in, MailStep.DATA, "354 go on");
            readMail(in);
            taken.incrementAndGet();
            answer(socket, in, MailStep.END_OF_DATA, "250 taken");
        } else if (command.startsWith("QUIT")) {
            write(socket.getOutputStream(), "221 bye");
            return false;
        } else {
            write(socket.getOutputStream(), "250 ok");
        }
        return true;
    }

    private static void readMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private void answer(Socket socket, BufferedReader in, MailStep step, String text)
            throws IOException, InterruptedException {
        if (fault instanceof MailFault.HangAt hang && hang.step() == step) {
            // Until the other side closes: reading then ends.
            while (in.read() >= 0) {
                continue;
            }
            throw new IOException("the other side closed");
        }
        write(socket.getOutputStream(), text);
    }

    private void write(OutputStream out, String text) throws IOException, InterruptedException {
        byte[] bytes = (text + "\r\n").getBytes(StandardCharsets.UTF_8);
        for (byte next : bytes) {
            if (fault instanceof MailFault.Drip && closed.await(1, TimeUnit.SECONDS)) {
                return;
            }
            out.write(next);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
