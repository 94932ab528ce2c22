package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpServer;
import fr.guichet.simulator.DaemonThreads;
import fr.guichet.simulator.pki.ServerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * An OpenID Connect provider on loopback, with one of two faces. It does everything right until told otherwise; what
 * goes wrong for one person leaves everybody else alone, so that tests can share it.
 */
public final class OidcSimulator implements AutoCloseable {

    /** How long a slow endpoint takes: longer than anybody should wait. */
    public static final Duration SLOW = Duration.ofSeconds(30);

    /** Path that {@link Misbehaviour#TOKEN_REDIRECT} leads to: nobody should come here. */
    public static final String ELSEWHERE = "/elsewhere";

    private final Provider provider;
    private final OidcServer endpoints;
    private final LogoutNotices notices;
    private final List<HttpServer> servers;
    private final ExecutorService threads;

    private OidcSimulator(
            Provider provider,
            OidcServer endpoints,
            LogoutNotices notices,
            List<HttpServer> servers,
            ExecutorService threads) {
        this.provider = provider;
        this.endpoints = endpoints;
        this.notices = notices;
        this.servers = servers;
        this.threads = threads;
    }

    /**
     * Starts listening on 127.0.0.1, everything over HTTP.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static OidcSimulator start(Face face, int port) throws IOException {
        return start(face, port, Optional.empty(), Clock.systemUTC());
    }

    /**
     * Starts listening on 127.0.0.1: pages over HTTP; discovery and what servers call over HTTPS on another port, where
     * clients may prove themselves by certificate.
     *
     * @param port of the pages; 0 for any free one
     * @param identity of the HTTPS server, for localhost
     * @throws IOException when the port is taken
     */
    public static OidcSimulator startWithTls(Face face, int port, ServerIdentity identity) throws IOException {
        return start(face, port, Optional.of(identity), Clock.systemUTC());
    }

    static OidcSimulator start(Face face, int port, Optional<ServerIdentity> tls, Clock clock) throws IOException {
        List<HttpServer> servers = new ArrayList<>();
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        servers.add(pages);
        int pagePort = pages.getAddress().getPort();
        String machines = "http://localhost:" + pagePort;
        if (tls.isPresent()) {
            try {
                HttpServer secured = TlsListener.bind(tls.get());
                servers.add(secured);
                machines = "https://localhost:" + secured.getAddress().getPort();
            } catch (IOException taken) {
                pages.stop(0);
                throw taken;
            }
        }
        Provider provider =
                Provider.at(new Addresses(face, "http://" + face.browserHost() + ":" + pagePort, machines), clock);
        LogoutNotices notices =
                new LogoutNotices(provider.clients(), new LogoutTokens(provider.addresses(), provider.keys(), clock));
        OidcServer endpoints = new OidcServer(provider, notices, pagePort);
        ExecutorService threads = DaemonThreads.named(face.shortName());
        for (HttpServer server : servers) {
            server.setExecutor(threads);
            server.createContext("/", endpoints::answer);
            server.start();
        }
        return new OidcSimulator(provider, endpoints, notices, servers, threads);
    }

    public Face face() {
        return provider.face();
    }

    /** Issuer of its tokens; discovery is below it, at the face's path. */
    public String issuer() {
        return provider.addresses().issuer();
    }

    /** Where an endpoint is. */
    public URI address(Endpoint endpoint) {
        return provider.addresses().of(endpoint);
    }

    /** The start page: with {@link Face#MONSISRA}, the portal. */
    public URI home() {
        return provider.addresses().page("/");
    }

    /** Port of the pages. */
    public int port() {
        return servers.get(0).getAddress().getPort();
    }

    /** Makes a client known, or replaces the one of the same id. */
    public void register(RegisteredClient client) {
        provider.clients().register(client);
    }

    /** A link of the portal to a service, below the others. */
    public void show(Tile tile) {
        endpoints.show(tile);
    }

    /** Whom the provider knows. */
    public People people() {
        return provider.people();
    }

    /** From the next login of this person on, exactly these things go wrong; none given: all is right again. */
    public void behave(String nationalId, Misbehaviour... misbehaviours) {
        provider.behaviours().set(nationalId, Set.of(misbehaviours));
    }

    /** From now on every connection is dropped without an answer, for everybody. */
    public void down() {
        provider.behaviours().down(true);
    }

    /** The end of {@link #down()}. */
    public void up() {
        provider.behaviours().down(false);
    }

    /** From now on everything that servers call takes this much longer, for everybody; zero ends it. */
    public void slow(Duration each) {
        provider.behaviours().delay(each);
    }

    /** Signs with a new key, which is published; the old one stays published beside it. */
    public void rotateKeys() {
        provider.keys().rotate(true);
    }

    /** Signs with a new key, which is published; the old one no longer is. */
    public void replaceKeys() {
        provider.keys().rotate(false);
    }

    /** How often an endpoint was asked. */
    public int asked(Endpoint endpoint) {
        return provider.received().at(endpoint);
    }

    /** How often the redirection of {@link Misbehaviour#TOKEN_REDIRECT} was followed. */
    public int askedElsewhere() {
        return provider.received().elsewhere();
    }

    /** Authorization requests in order of arrival, without their secrets. */
    public List<ReceivedAuthorization> authorizations() {
        return provider.received().authorizations();
    }

    /** Browsers sent here to log out, in order of arrival. */
    public List<ReceivedLogout> logouts() {
        return provider.received().logouts();
    }

    /** Codes, verifiers and tokens so far, which belong in nobody's log: the value, and what it is. */
    public Map<String, String> secrets() {
        return provider.issued().kindByValue();
    }

    /** Whether somebody is signed in here, in any browser. */
    public boolean isSignedIn(String nationalId) {
        return !provider.sessions().of(nationalId).isEmpty();
    }

    /**
     * Ends every session of a person here and tells the clients by back channel.
     *
     * @return HTTP status of every client told; 0 for one that did not answer
     */
    public List<Integer> endSessions(String nationalId) {
        List<Integer> answers = new ArrayList<>();
        for (Session session : provider.sessions().of(nationalId)) {
            provider.sessions().end(session);
            answers.addAll(notices.tellAll(session));
        }
        return answers;
    }

    /**
     * Posts a logout token for a session of a person, which goes on here.
     *
     * @return HTTP status of the client; 0 when it did not answer
     * @throws IllegalStateException when the person is not signed in, or the client has no address for logouts
     */
    public int sendLogout(String nationalId, String clientId, LogoutFault fault) {
        Session session = provider.sessions().of(nationalId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the person is not signed in here"));
        return notices.tell(client(clientId), session, fault);
    }

    /**
     * Posts the last logout token to a client once more, byte for byte.
     *
     * @return HTTP status of the client; 0 when it did not answer
     */
    public int replayLogout(String clientId) {
        return notices.replay(client(clientId));
    }

    @Override
    public void close() {
        provider.pauses().stop();
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private RegisteredClient client(String id) {
        return provider.clients().of(id).orElseThrow(() -> new IllegalArgumentException("no such client"));
    }
}
