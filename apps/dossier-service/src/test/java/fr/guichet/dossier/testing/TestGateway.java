package fr.guichet.dossier.testing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An OpenID provider over HTTP on loopback: discovery, keys, login without a question, code for tokens with PKCE checked,
 * logout. It can misbehave in every way a token can be wrong.
 */
public final class TestGateway implements AutoCloseable {

    public static final String CLIENT = "dossier-service";
    /** ANNE MED-CS of the test cards. */
    public static final String ANNE = "899700356894";
    /** VIRGINIE MEDECIN of the test cards. */
    public static final String VIRGINIE = "899700034012";

    private final HttpServer server;
    private final String clientSecret = UUID.randomUUID().toString();
    private final Map<String, Map<String, String>> logins = new ConcurrentHashMap<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final String session = UUID.randomUUID().toString();
    private final TestKeys keys = TestKeys.generate();
    private volatile UnaryOperator<JWTClaimsSet.Builder> idToken = claims -> claims;
    private volatile String loginError;
    private volatile Map<String, String> lastLogin = Map.of();
    private volatile Map<String, String> lastExchange = Map.of();
    private volatile Map<String, String> lastLogout = Map.of();
    private volatile List<JWK> published;

    private final TestDelegations delegations = new TestDelegations(CLIENT, clientSecret, TestGateway::parameters);
    // An answer on a delegation that does not come must hold up nothing else.
    private final ExecutorService workers = Executors.newCachedThreadPool();

    private TestGateway(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        published = keys.published();
        server.createContext("/realms/test/.well-known/openid-configuration", this::discovery);
        server.createContext("/realms/test/certs", this::certs);
        server.createContext("/realms/test/auth", this::login);
        server.createContext("/realms/test/token", this::token);
        server.createContext("/realms/test/logout", this::logout);
        server.createContext("/realms/test/delegations/introspect", delegations);
        server.setExecutor(workers);
        server.start();
    }

    public static TestGateway start() {
        return startOn(0);
    }

    /** Starts where a service was told that the gateway would be. */
    public static TestGateway startOn(int port) {
        try {
            return new TestGateway(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String issuerOn(int port) {
        return "http://localhost:" + port + "/realms/test";
    }

    public String issuer() {
        return issuerOn(server.getAddress().getPort());
    }

    public String clientSecret() {
        return clientSecret;
    }

    public TestKeys keys() {
        return keys;
    }

    /** What it says of delegations. */
    public TestDelegations delegations() {
        return delegations;
    }

    /** How often the keys were fetched. */
    public int keyFetches() {
        return keyFetches.get();
    }

    /** What the last login asked for. */
    public Map<String, String> lastLogin() {
        return lastLogin;
    }

    /** What the last exchange of a code sent. */
    public Map<String, String> lastExchange() {
        return lastExchange;
    }

    /** What the last logout sent. */
    public Map<String, String> lastLogout() {
        return lastLogout;
    }

    /** The ID tokens of the logins to come differ from a good one of ANNE's by this. */
    public void answersLoginsWith(UnaryOperator<JWTClaimsSet.Builder> change) {
        idToken = change;
        loginError = null;
    }

    /** The logins to come end with this error of OAuth. */
    public void refusesLoginsWith(String error) {
        loginError = error;
    }

    /** From now on this key is published beside the others. */
    public void publishes(JWK key) {
        published =
                Stream.concat(published.stream(), Stream.of(key.toPublicJWK())).toList();
    }

    /** A logout token that differs from a good one, of the session of every login, by {@code change}. */
    public String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return keys.signed(change.apply(logoutClaims()).build());
    }

    /** Claims of a good logout token, in the form of the server's. */
    public JWTClaimsSet.Builder logoutClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .subject(TestClaims.ACCOUNT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .claim("typ", "Logout")
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    /** Claims of a good access token of ANNE's. */
    public JWTClaimsSet.Builder accessClaims() {
        return TestClaims.ofAnne(issuer()).claim("typ", "Bearer").audience(List.of("account", CLIENT));
    }

    /** A token that differs from a good access token of ANNE's by {@code change}. */
    public String accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return keys.signed(change.apply(accessClaims()).build());
    }

    private void discovery(HttpExchange exchange) throws IOException {
        String issuer = issuer();
        respond(
                exchange,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/auth",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/certs",
                        "end_session_endpoint",
                        issuer + "/logout",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256"))));
    }

    private void certs(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        respond(exchange, 200, new JWKSet(published).toString());
    }

    private void login(HttpExchange exchange) throws IOException {
        Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
        lastLogin = request;
        String answer = loginError == null ? "code=" + newCode(request) : "error=" + loginError;
        redirect(
                exchange,
                request.get("redirect_uri") + "?" + answer + "&state="
                        + URLEncoder.encode(request.get("state"), StandardCharsets.UTF_8));
    }

    private String newCode(Map<String, String> request) {
        String code = UUID.randomUUID().toString();
        logins.put(code, request);
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> request = parameters(body);
        lastExchange = request;
        Map<String, String> login = logins.remove(request.getOrDefault("code", ""));
        if (login == null || !isClient(exchange) || !proves(login, request)) {
            respond(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet claims = idToken.apply(TestClaims.ofAnne(issuer())
                        .claim("typ", "ID")
                        .audience(CLIENT)
                        .claim("sid", session)
                        .claim("nonce", login.get("nonce")))
                .build();
        respond(
                exchange,
                200,
                JSONObjectUtils.toJSONString(Map.of(
                        "access_token",
                        accessToken(unchanged -> unchanged),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        keys.signed(claims))));
    }

    private boolean isClient(HttpExchange exchange) {
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean proves(Map<String, String> login, Map<String, String> exchange) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(exchange.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            return "S256".equals(login.get("code_challenge_method"))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .equals(login.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void logout(HttpExchange exchange) throws IOException {
        lastLogout = parameters(exchange.getRequestURI().getRawQuery());
        redirect(exchange, lastLogout.get("post_logout_redirect_uri"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        delegations.close();
        server.stop(0);
        workers.shutdownNow();
    }
}
