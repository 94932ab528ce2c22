package fr.guichet.simulator.cardhost;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import fr.guichet.simulator.DaemonThreads;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

/**
 * TLS terminator in front of the login host. It requests a client certificate without insisting, passes the card's
 * address on and nothing else, and tells the login host of the certificate by the header of RFC 9440.
 *
 * <p>TLS stops at 1.2: CPS3 cards have no RSA-PSS, which client authentication in TLS 1.3 needs. Only http/1.1 is
 * offered, so that no browser sends these requests over a connection made for another host.
 *
 * <p>One request a connection and one handshake a connection: kept open, or resumed from its TLS session, a connection
 * goes on presenting the card after it left the reader, to whoever sits down at the workstation next.
 */
public final class CardHost implements CardEntrance, AutoCloseable {

    private static final Logger LOG = System.getLogger(CardHost.class.getName());

    /** The one address that is passed on. */
    private static final Pattern CARD_PATH =
            Pattern.compile("/realms/[A-Za-z0-9_-]+/broker/[A-Za-z0-9_-]+/endpoint/card");

    private final HttpsServer server;
    private final ExecutorService threads;
    private final CardHostOptions options;
    private final Upstream upstream;
    private final Optional<String> notice;

    private CardHost(
            HttpsServer server,
            ExecutorService threads,
            CardHostOptions options,
            Upstream upstream,
            Optional<String> notice) {
        this.server = server;
        this.threads = threads;
        this.options = options;
        this.upstream = upstream;
        this.notice = notice;
    }

    /**
     * Starts listening.
     *
     * @throws IOException when the port is taken
     */
    public static CardHost start(CardHostOptions options) throws IOException {
        InetAddress wanted = options.sourceAddress();
        Optional<String> notice = canBind(wanted)
                ? Optional.empty()
                : Optional.of("The address " + wanted.getHostAddress()
                        + " is not one of this machine: the card host speaks to the login host from 127.0.0.1, and any"
                        + " program of this machine can claim a card. For trying out alone.");
        notice.ifPresent(text -> LOG.log(Level.WARNING, text));
        InetAddress source = notice.isPresent() ? InetAddress.getByName("127.0.0.1") : wanted;

        HttpsServer server = HttpsServer.create(new InetSocketAddress(options.bind(), options.port()), 0);
        server.setHttpsConfigurator(new CardTls(context(options)));
        ExecutorService threads = DaemonThreads.named("card-host");
        server.setExecutor(threads);
        CardHost host = new CardHost(server, threads, options, new Upstream(options.upstream(), source), notice);
        server.createContext("/", host::answer);
        server.start();
        return host;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code https://localhost:port}. */
    @Override
    public URI origin() {
        return URI.create("https://localhost:" + port());
    }

    /** Origin of the login host behind it. */
    @Override
    public URI loginHost() {
        return options.upstream();
    }

    /** What the person who started it should know; empty when all is as it should be. */
    @Override
    public Optional<String> notice() {
        return notice;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            String path = exchange.getRequestURI().getRawPath();
            if (!exchange.getRequestMethod().equals("GET")
                    || !CARD_PATH.matcher(path).matches()) {
                text(exchange, 404, "Not here.");
                return;
            }
            Optional<X509Certificate> certificate = options.presented().apply(certificate((HttpsExchange) exchange));
            UpstreamAnswer answer;
            try {
                answer = upstream.get(exchange.getRequestURI(), PassedHeaders.of(exchange, certificate, port()));
            } catch (IOException e) {
                LOG.log(
                        Level.WARNING,
                        "the login host does not answer: " + e.getClass().getSimpleName());
                text(exchange, 502, "The login host does not answer.");
                return;
            }
            answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            if (answer.body().length == 0) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static Optional<X509Certificate> certificate(HttpsExchange exchange) {
        try {
            Certificate[] chain = exchange.getSSLSession().getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate first
                    ? Optional.of(first)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static void text(HttpExchange exchange, int status, String message) throws IOException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean canBind(InetAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, address)) {
            return probe.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    private static SSLContext context(CardHostOptions options) {
        // Not a secret: protects an in-memory copy for as long as the call.
        char[] password = "in-memory".toCharArray();
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(options.identity().keyStore(password), password);
            // A ticket (RFC 5077) resumes a session that the server has forgotten. The JDK knows no setting of a
            // context
            // for it; nothing but a card host serves TLS in such a process.
            System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
            SSLContext context = SSLContext.getInstance("TLSv1.2");
            context.init(
                    keys.getKeyManagers(),
                    new TrustManager[] {new RequestedCertificate(options.advertised())},
                    new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static final class CardTls extends HttpsConfigurator {
        private CardTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            forgetSessions(getSSLContext().getServerSessionContext());
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setProtocols(new String[] {"TLSv1.2"});
            tls.setApplicationProtocols(new String[] {"http/1.1"});
            tls.setWantClientAuth(true);
            parameters.setSSLParameters(tls);
        }

        /** Before each handshake, so that none can resume an earlier one. Open connections are not touched. */
        private static void forgetSessions(SSLSessionContext sessions) {
            for (byte[] id : Collections.list(sessions.getIds())) {
                SSLSession session = sessions.getSession(id);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
    }
}
