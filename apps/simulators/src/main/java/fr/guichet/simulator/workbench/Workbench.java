package fr.guichet.simulator.workbench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.simulator.DaemonThreads;
import fr.guichet.simulator.cardhost.CardEntrance;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The workbench's web server, on loopback. At the card host's path it is the card reader; elsewhere it shows what runs
 * where, the test cards, the mails and the SMS.
 */
public final class Workbench implements AutoCloseable {

    private static final Pattern MAIL = Pattern.compile("/inbox/([0-9a-f]+)(/html)?");

    private final HttpServer server;
    private final ExecutorService threads;
    private final StartPages start;
    private final InboxPages mails;
    private final CardReader reader;

    private Workbench(
            HttpServer server, ExecutorService threads, StartPages start, InboxPages mails, CardReader reader) {
        this.server = server;
        this.threads = threads;
        this.start = start;
        this.mails = mails;
        this.reader = reader;
    }

    /**
     * Starts listening on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static Workbench start(int port, Neighbours neighbours) throws IOException {
        return start("127.0.0.1", port, neighbours);
    }

    /**
     * Starts listening.
     *
     * @param bind address to listen on; loopback unless it runs in a container
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static Workbench start(String bind, int port, Neighbours neighbours) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(bind), port), 0);
        ExecutorService threads = DaemonThreads.named("workbench");
        server.setExecutor(threads);
        CardEntrance cardHost = neighbours.cardHost();
        Workbench workbench = new Workbench(
                server,
                threads,
                new StartPages(neighbours),
                new InboxPages(neighbours.inbox(), neighbours.sms().inbox()),
                new CardReader(
                        new CardHandshake(neighbours.pki(), cardHost.origin(), cardHost.loginHost()),
                        cardHost.loginHost()));
        server.createContext("/", workbench::answer);
        server.start();
        return workbench;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://localhost:port}. */
    public URI address() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            Answer answer;
            if (!request.isForThisMachine() || (request.isPost() && !request.isFromThisSite())) {
                answer = problem(request, 403, Text.FORBIDDEN);
            } else if (request.isPost()) {
                answer = CardReader.isAt(request.path())
                        ? reader.submit(request)
                        : problem(request, 404, Text.NOT_FOUND);
            } else if (request.isGet()) {
                answer = page(request).orElseGet(() -> problem(request, 404, Text.NOT_FOUND));
            } else {
                answer = problem(request, 405, Text.NOT_FOUND);
            }
            answer.send(exchange);
        }
    }

    private Optional<Answer> page(Request request) {
        String path = request.path();
        if (CardReader.isAt(path)) {
            return Optional.of(reader.open(request));
        }
        Matcher mail = MAIL.matcher(path);
        if (mail.matches()) {
            return mail.group(2) == null ? mails.one(request, mail.group(1)) : mails.formatted(mail.group(1));
        }
        return switch (path) {
            case "/" -> Optional.of(start.home(request));
            case "/people" -> Optional.of(start.people(request));
            case "/cards" -> Optional.of(start.cards(request));
            case "/inbox" -> Optional.of(mails.list(request));
            case "/pages.css" -> Optional.of(Answer.style());
            default -> Optional.empty();
        };
    }

    private static Answer problem(Request request, int status, Text message) {
        Language language = request.language();
        return Answer.page(
                status,
                Layout.page(
                        language,
                        message.in(language),
                        "/" + language.other().parameter(),
                        new Html().link("/" + language.parameter(), Text.HOME.in(language))));
    }
}
