package fr.guichet.simulator.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.simulator.DaemonThreads;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * OCSP, CRLs and the authorities' certificates on one loopback port: {@code /ocsp/{issuer}/{behaviour}},
 * {@code /crl/{issuer}/{behaviour}.crl}, {@code /ac/{issuer}.cer}. The behaviour is in the address, so certificates
 * with different fates need no shared state.
 */
final class RevocationServer implements AutoCloseable {

    /** How long a slow answer takes. Longer than any sensible time-out of a login, shorter than a test's. */
    static final Duration SLOW = Duration.ofSeconds(20);

    private static final int HUGE_BYTES = 256 * 1024 * 1024;
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int REQUEST_LIMIT_BYTES = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final RequestCounts counts = new RequestCounts();

    private volatile Authorities authorities;
    private volatile OcspAnswers ocsp;
    private volatile CrlAnswers crls;

    private RevocationServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Binds the port; answers come only after {@link #serve}, since certificates name the port.
     *
     * @param place whose name certificates have; another machine's name means that others ask
     */
    static RevocationServer bind(RevocationPlace place) throws IOException {
        HttpServer server = HttpServer.create(place.listener(), 0);
        ExecutorService threads = DaemonThreads.named("revocation-server");
        server.setExecutor(threads);
        return new RevocationServer(server, threads);
    }

    void serve(Authorities knownAuthorities, OcspAnswers ocspAnswers, CrlAnswers crlAnswers) {
        authorities = knownAuthorities;
        ocsp = ocspAnswers;
        crls = crlAnswers;
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    RequestCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        stopped.countDown();
        if (ocsp == null) {
            // A server of the JDK that was bound and never started keeps its port when it is stopped.
            server.start();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String[] parts = path.split("/", 5);
            Optional<Authority> issuer =
                    parts.length < 3 ? Optional.empty() : Authority.ofSlug(parts[2].replaceFirst("\\.cer$", ""));
            if (issuer.isEmpty()) {
                status(exchange, 404);
                return;
            }
            switch (parts[1]) {
                case "ocsp" -> ocsp(exchange, issuer.get(), parts);
                case "crl" -> crl(exchange, issuer.get(), parts);
                case "ac" -> certificate(exchange, issuer.get());
                default -> status(exchange, 404);
            }
        }
    }

    private void ocsp(HttpExchange exchange, Authority issuer, String[] parts) throws IOException {
        Optional<OcspBehaviour> found =
                parts.length < 4 ? Optional.empty() : Slugs.parse(OcspBehaviour.class, parts[3]);
        if (found.isEmpty()) {
            status(exchange, 404);
            return;
        }
        OcspBehaviour behaviour = found.get();
        counts.count("/ocsp/" + issuer.slug() + "/" + behaviour.slug());
        byte[] request = ocspRequest(exchange, parts);
        String type = "application/ocsp-response";
        switch (behaviour) {
            case DOWN -> {
                // Closing the exchange without headers closes the connection.
            }
            case ERROR500 -> status(exchange, 500);
            case HUGE -> huge(exchange, type);
            case MALFORMED -> send(exchange, type, "this is no OCSP answer".getBytes(StandardCharsets.US_ASCII));
            case REDIRECT -> redirect(exchange, "/ocsp/" + issuer.slug() + "/good");
            default -> {
                if (behaviour == OcspBehaviour.SLOW) {
                    waitSlowly();
                }
                byte[] answer;
                try {
                    answer = ocsp.answer(issuer, behaviour, request);
                } catch (IOException e) {
                    status(exchange, 400);
                    return;
                }
                send(exchange, type, answer);
            }
        }
    }

    /** POST, or GET with the request in base64 in the path (RFC 6960, A.1). */
    private static byte[] ocspRequest(HttpExchange exchange, String[] parts) throws IOException {
        if (exchange.getRequestMethod().equals("GET") && parts.length == 5) {
            try {
                // A plus sign is itself in a path.
                String text = URLDecoder.decode(parts[4].replace("+", "%2B"), StandardCharsets.US_ASCII);
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
        return exchange.getRequestBody().readNBytes(REQUEST_LIMIT_BYTES);
    }

    private void crl(HttpExchange exchange, Authority issuer, String[] parts) throws IOException {
        Optional<CrlBehaviour> found = parts.length < 4
                ? Optional.empty()
                : Slugs.parse(CrlBehaviour.class, parts[3].replaceFirst("\\.crl$", ""));
        if (found.isEmpty()) {
            status(exchange, 404);
            return;
        }
        CrlBehaviour behaviour = found.get();
        counts.count("/crl/" + issuer.slug() + "/" + behaviour.slug() + ".crl");
        String type = "application/pkix-crl";
        switch (behaviour) {
            case DOWN -> {
                // Closing the exchange without headers closes the connection.
            }
            case ERROR500 -> status(exchange, 500);
            case NOT_FOUND -> status(exchange, 404);
            case HUGE -> huge(exchange, type);
            case MALFORMED -> send(exchange, type, "this is no CRL".getBytes(StandardCharsets.US_ASCII));
            case REDIRECT -> redirect(exchange, "/crl/" + issuer.slug() + "/good.crl");
            default -> {
                if (behaviour == CrlBehaviour.SLOW) {
                    waitSlowly();
                }
                send(exchange, type, crls.list(issuer, behaviour));
            }
        }
    }

    private void certificate(HttpExchange exchange, Authority issuer) throws IOException {
        try {
            send(
                    exchange,
                    "application/pkix-cert",
                    authorities.of(issuer).certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException("a certificate of the simulation has an encoding", e);
        }
    }

    private void waitSlowly() {
        try {
            if (stopped.await(SLOW.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void huge(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] chunk = new byte[CHUNK_BYTES];
            // Begins as a long SEQUENCE would, so that the first bytes are no reason to stop reading.
            chunk[0] = 0x30;
            chunk[1] = (byte) 0x84;
            chunk[2] = 0x10;
            for (int sent = 0; sent < HUGE_BYTES; sent += CHUNK_BYTES) {
                out.write(chunk);
                chunk[0] = 0;
                chunk[1] = 0;
                chunk[2] = 0;
            }
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        status(exchange, 302);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void status(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
    }
}
