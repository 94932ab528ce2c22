package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.local.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;

/**
 * A small relying party: authorization code with PKCE (RFC 7636), as a confidential client. Its page of return answers
 * on a port of its own, so that a browser ends on a real page.
 */
public final class RelyingParty implements AutoCloseable {
    /** The client of the test overlay. */
    public static final String CLIENT_ID = "test-relying-party";

    private static final String LOGGED_OUT = "/logged-out";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret = Secrets.random();
    private final Sensitive sensitive;
    private final HttpServer server;
    private final Queue<JsonNode> logouts = new ConcurrentLinkedQueue<>();
    private volatile HttpClient http = oneRequestAfterTheOther().build();

    RelyingParty(Sensitive sensitive) {
        this.sensitive = sensitive;
        sensitive.add("the secret of a client", secret);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port for the relying party", e);
        }
        server.createContext("/return", exchange -> {
            byte[] page = "<!doctype html><html lang=fr><title>Retour</title><h1>Retour</h1>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext(LOGGED_OUT, this::takeLogoutToken);
        server.start();
    }

    private void takeLogoutToken(HttpExchange exchange) throws IOException {
        String token = UrlParameters.read(URI.create(
                        "?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII)))
                .get("logout_token");
        sensitive.add("a logout token", token);
        logouts.add(claimsOf(token));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** @param tls for a gateway behind a proxy that ends it */
    void trust(SSLContext tls) {
        http = oneRequestAfterTheOther().sslContext(tls).build();
    }

    /** On a connection: the front changes nodes between two of them. */
    private static HttpClient.Builder oneRequestAfterTheOther() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    /** Where the server is to say that a session has ended (OpenID Connect Back-Channel Logout), for an overlay. */
    public URI logoutAddress() {
        return returnAddress().resolve(LOGGED_OUT);
    }

    /** The sessions ({@code sid}) of which it was said so far that they have ended, in that order. */
    public List<String> endedSessions() {
        return logouts.stream().map(claims -> claims.path("sid").asText()).toList();
    }

    /** Where it awaits the answers to its logins, for an overlay. */
    public URI returnAddress() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/return");
    }

    String secret() {
        return secret;
    }

    /** Begins a login at a realm. */
    public Login login(URI issuer) {
        return new Login(issuer);
    }

    /** The claims of a token, whose signature the caller has no reason to check here. */
    public static JsonNode claimsOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a token", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a login gave. */
    public record Tokens(String idToken, String accessToken, String refreshToken) {
        public JsonNode idClaims() {
            return claimsOf(idToken);
        }

        /** The session at the gateway. */
        public String session() {
            return idClaims().path("sid").asText();
        }

        public JsonNode accessClaims() {
            return claimsOf(accessToken);
        }

        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /** One login under way. */
    public final class Login {
        private final URI issuer;
        private final String state = Secrets.random();
        private final String nonce = Secrets.random();
        private final String verifier = Secrets.random();
        private final Map<String, String> parameters = new TreeMap<>();

        private Login(URI issuer) {
            this.issuer = issuer;
            parameters.putAll(Map.of(
                    "client_id",
                    CLIENT_ID,
                    "response_type",
                    "code",
                    "scope",
                    "openid",
                    "redirect_uri",
                    returnAddress().toString(),
                    "state",
                    state,
                    "nonce",
                    nonce,
                    "code_challenge",
                    challenge(verifier),
                    "code_challenge_method",
                    "S256"));
        }

        /** Adds a parameter, such as {@code acr_values} or {@code kc_idp_hint}. */
        public Login with(String parameter, String value) {
            parameters.put(parameter, value);
            return this;
        }

        /** As another client than {@value RelyingParty#CLIENT_ID}: a public one, without a secret. */
        public Login as(String publicClient) {
            return with("client_id", publicClient);
        }

        /** Where to send the browser. */
        public URI address() {
            return URI.create(issuer + "/protocol/openid-connect/auth?" + UrlParameters.write(parameters));
        }

        /** Whether the browser came back with a code for this login. */
        public boolean isAnsweredBy(Page page) {
            Map<String, String> answer = UrlParameters.read(page.address());
            return page.address().getPath().equals("/return")
                    && state.equals(answer.get("state"))
                    && answer.containsKey("code");
        }

        /**
         * Exchanges the code of the page that the browser came back to.
         *
         * @throws IllegalStateException when it came back with an error, or to another login
         */
        public Tokens tokens(Page page) {
            if (!isAnsweredBy(page)) {
                throw new IllegalStateException("The login did not come back with a code: " + page);
            }
            JsonNode answer = post(
                    "/protocol/openid-connect/token",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            UrlParameters.read(page.address()).get("code"),
                            "redirect_uri",
                            returnAddress().toString(),
                            "code_verifier",
                            verifier));
            Tokens tokens = read(answer);
            if (!nonce.equals(tokens.idClaims().path("nonce").asText())) {
                throw new IllegalStateException("The ID token answers another login");
            }
            return tokens;
        }

        /**
         * New tokens by the refresh token.
         *
         * @throws IllegalStateException when it is worth nothing any more
         */
        public Tokens refreshed(Tokens tokens) {
            return read(post(
                    "/protocol/openid-connect/token",
                    Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken())));
        }

        /** Where to send the browser to log out and come back (OpenID Connect RP-Initiated Logout). */
        public URI logoutAddress(Tokens tokens) {
            return URI.create(issuer + "/protocol/openid-connect/logout?"
                    + UrlParameters.write(Map.of(
                            "id_token_hint",
                            tokens.idToken(),
                            "post_logout_redirect_uri",
                            returnAddress().toString())));
        }

        private Tokens read(JsonNode answer) {
            Tokens tokens = new Tokens(
                    answer.path("id_token").asText(),
                    answer.path("access_token").asText(),
                    answer.path("refresh_token").asText());
            sensitive.add("an ID token", tokens.idToken());
            sensitive.add("an access token", tokens.accessToken());
            sensitive.add("a refresh token", tokens.refreshToken());
            return tokens;
        }

        public JsonNode userinfo(Tokens tokens) {
            return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/userinfo"))
                    .header("Authorization", "Bearer " + tokens.accessToken())
                    .build());
        }

        public JsonNode introspection(Tokens tokens) {
            return post("/protocol/openid-connect/token/introspect", Map.of("token", tokens.accessToken()));
        }

        /** What the gateway answers a service that asks about delegations. */
        public JsonNode delegations(Map<String, String> form) {
            return post("/delegations/introspect", form);
        }

        private JsonNode post(String path, Map<String, String> form) {
            Map<String, String> all = new HashMap<>(form);
            all.put("client_id", parameters.get("client_id"));
            if (parameters.get("client_id").equals(CLIENT_ID)) {
                all.put("client_secret", secret);
            }
            return send(HttpRequest.newBuilder(URI.create(issuer + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(UrlParameters.write(all)))
                    .build());
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri().getPath() + " was answered with " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri().getPath() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** PKCE (RFC 7636), S256. */
    public static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
