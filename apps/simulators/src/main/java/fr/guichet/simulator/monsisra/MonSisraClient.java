package fr.guichet.simulator.monsisra;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.simulator.DaemonThreads;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * MonSisra as a client of the gateway, on loopback: its login, what it was told of the person, the logout it begins and
 * the logout it is told of. {@code docs/platforms.md} says how an operator makes one.
 */
public final class MonSisraClient implements AutoCloseable {

    /** Its name at the gateway. */
    public static final String CLIENT_ID = "monsisra";

    static final String LOGIN = "/connexion";
    static final String LOGOUT = "/deconnexion";
    private static final String RETURN = "/retour";
    private static final String KEYS = "/jwks";
    private static final String BACK_CHANNEL = "/deconnexion/signal";

    private static final String LOGIN_COOKIE = "MONSISRA_CONNEXION";
    private static final String SESSION_COOKIE = "MONSISRA_CLIENT";

    private final HttpServer server;
    private final ExecutorService threads = DaemonThreads.named("monsisra-client");
    private final ClientKey key = ClientKey.generate();
    private final SeenSecrets seen = new SeenSecrets();
    private final Map<String, LoginUnderWay> logins = new ConcurrentHashMap<>();
    private final Connections connections = new Connections();
    private final AtomicInteger signalsTaken = new AtomicInteger();
    private final AtomicInteger signalsRefused = new AtomicInteger();
    private final URI portal;
    private final MonSisraPages pages;
    private final GatewayClient gateway;
    private final BackChannel backChannel;

    private MonSisraClient(HttpServer server, URI issuer, URI portal) {
        this.server = server;
        this.portal = portal;
        this.pages = new MonSisraPages(issuer, portal);
        ClientID id = new ClientID(CLIENT_ID);
        this.gateway = new GatewayClient(new Issuer(issuer), id, returnAddress(), key, seen);
        this.backChannel = new BackChannel(gateway, id);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Starts listening on 127.0.0.1; the gateway need not run before somebody logs in.
     *
     * @param port 0 for any free one
     * @param issuer the gateway's realm
     * @param portal where a logout ends, registered at the gateway as an address for that
     * @throws IOException when the port is taken
     */
    public static MonSisraClient start(int port, URI issuer, URI portal) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        return new MonSisraClient(HttpServer.create(address, 0), issuer, portal);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            Answer answer;
            if (request.isPost() && request.path().equals(BACK_CHANNEL)) {
                answer = signal(request);
            } else if (!request.isForThisMachine() || (request.isPost() && !request.isFromThisSite())) {
                answer = pages.problem(request, 403, Words.FORBIDDEN);
            } else {
                answer = page(request);
            }
            answer.send(exchange);
        }
    }

    private Answer page(Request request) {
        try {
            return switch ((request.isPost() ? "POST " : "GET ") + request.path()) {
                case "GET /" -> pages.home(request, connections.of(request.cookie(SESSION_COOKIE)));
                case "GET /pages.css" -> Answer.style();
                case "GET " + KEYS -> Answer.json(200, key.published());
                case "GET " + LOGIN -> login(request);
                case "GET " + RETURN -> comeBack(request);
                case "POST " + LOGOUT -> logout(request);
                default -> pages.problem(request, 404, Words.NOT_FOUND);
            };
        } catch (LoginFailedException e) {
            return pages.failed(request, e.getMessage());
        }
    }

    private Answer login(Request request) throws LoginFailedException {
        LoginUnderWay login = LoginUnderWay.begin();
        String acr = request.parameter("acr");
        URI target = gateway.push(login, acr.isEmpty() ? Optional.empty() : Optional.of(acr));
        logins.put(login.state().getValue(), login);
        return Answer.redirect(target).withCookie(LOGIN_COOKIE, login.state().getValue());
    }

    private Answer comeBack(Request request) throws LoginFailedException {
        LoginUnderWay login = request.cookie(LOGIN_COOKIE)
                .map(logins::remove)
                .orElseThrow(() -> new LoginFailedException("no login is under way in this browser"));
        String cookie = connections.open(gateway.complete(login, address().resolve(request.target())));
        seen.add("a session cookie", cookie);
        return Answer.redirect(address().resolve("/")).withCookie(SESSION_COOKIE, cookie);
    }

    private Answer logout(Request request) throws LoginFailedException {
        Optional<Connection> ended = connections.close(request.cookie(SESSION_COOKIE));
        URI next = ended.isPresent()
                ? gateway.logout(ended.get(), portal)
                : address().resolve("/");
        return Answer.redirect(next).withCookie(SESSION_COOKIE, "");
    }

    private Answer signal(Request request) {
        String token = request.field("logout_token");
        seen.add("a logout token", token);
        try {
            connections.closeOf(backChannel.endedSession(token));
            signalsTaken.incrementAndGet();
            return Answer.empty(200);
        } catch (LoginFailedException e) {
            signalsRefused.incrementAndGet();
            return Answer.json(400, "{\"error\":\"invalid_request\"}");
        }
    }

    /** Its home page: who is logged in, and what the gateway said of them. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Where the gateway fetches the client's public key. */
    public URI keysAddress() {
        return address().resolve(KEYS);
    }

    /** Where the gateway sends browsers back to. */
    public URI returnAddress() {
        return address().resolve(RETURN);
    }

    /** Where the gateway tells of sessions that ended. */
    public URI logoutAddress() {
        return address().resolve(BACK_CHANNEL);
    }

    /** Begins a login. */
    public URI loginAddress() {
        return address().resolve(LOGIN);
    }

    /** How many people are logged in. */
    public int connections() {
        return connections.count();
    }

    /** How many logout tokens were believed so far. */
    public int signalsTaken() {
        return signalsTaken.get();
    }

    /** How many were not. */
    public int signalsRefused() {
        return signalsRefused.get();
    }

    /** What passed through here and belongs in no log: the value, and what it is. */
    public Map<String, String> secrets() {
        return seen.kindByValue();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
