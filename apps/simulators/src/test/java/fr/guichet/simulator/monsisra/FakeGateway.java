package fr.guichet.simulator.monsisra;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** As much of a gateway as its client talks to. It answers what it is told to, right or wrong. */
final class FakeGateway implements AutoCloseable {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final HttpServer server;
    private final RSAKey key = newKey("published");
    private final RSAKey stranger = newKey("published");
    private final Map<String, Map<String, List<String>>> pushed = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> idTokenChange = UnaryOperator.identity();
    private volatile URI clientKeys;

    private FakeGateway(HttpServer server) {
        this.server = server;
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/push", this::push);
        server.createContext("/token", this::token);
        server.start();
    }

    static FakeGateway start() throws IOException {
        return new FakeGateway(HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Where the client publishes its keys: no assertion is taken before. */
    void trusts(URI keys) {
        clientKeys = keys;
    }

    /** What is different in the next ID tokens. */
    void changes(UnaryOperator<JWTClaimsSet.Builder> change) {
        idTokenChange = change;
    }

    /** The parameters that a client pushed under a {@code request_uri}. */
    String pushed(String requestUri, String parameter) {
        return pushed.get(requestUri).get(parameter).get(0);
    }

    /** A right logout token with one change. */
    String logoutToken(String sid, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, change.apply(logoutClaims(sid)).build());
    }

    /** A right logout token, but for whose signature it is. */
    String forgedLogoutToken(String sid) {
        return signed(stranger, logoutClaims(sid).build());
    }

    private JWTClaimsSet.Builder logoutClaims(String sid) {
        return claims().jwtID(UUID.randomUUID().toString()).claim("sid", sid).claim("events", Map.of(EVENT, Map.of()));
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("account-1")
                .audience(MonSisraClient.CLIENT_ID)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private void push(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = form(exchange);
        if (!isTheClient(form)) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        String requestUri = "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
        pushed.put(requestUri, form);
        json(exchange, 201, "{\"request_uri\":\"" + requestUri + "\",\"expires_in\":60}");
    }

    /** The code is the {@code request_uri} that it answers. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = form(exchange);
        Map<String, List<String>> login = pushed.get(form.get("code").get(0));
        CodeChallenge challenge = CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(form.get("code_verifier").get(0)));
        if (!isTheClient(form)
                || !challenge.getValue().equals(login.get("code_challenge").get(0))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet.Builder claims = claims().claim("nonce", login.get("nonce").get(0))
                .claim("sid", "session-of-" + form.get("code").get(0))
                .claim("SubjectNameID", "899700356894");
        json(
                exchange,
                200,
                "{\"token_type\":\"Bearer\",\"access_token\":\"an-access-token\",\"expires_in\":60,\"id_token\":\""
                        + signed(key, idTokenChange.apply(claims).build()) + "\"}");
    }

    private boolean isTheClient(Map<String, List<String>> form) {
        try {
            SignedJWT assertion = SignedJWT.parse(form.get("client_assertion").get(0));
            RSAKey published = JWKSet.load(clientKeys.toURL())
                    .getKeyByKeyId(assertion.getHeader().getKeyID())
                    .toRSAKey();
            return assertion.verify(new RSASSAVerifier(published))
                    && assertion.getJWTClaimsSet().getAudience().contains(issuer().toString());
        } catch (Exception e) {
            return false;
        }
    }

    private String discovery() {
        String issuer = issuer().toString();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "pushed_authorization_request_endpoint":"%1$s/push","jwks_uri":"%1$s/keys",
                "end_session_endpoint":"%1$s/logout","subject_types_supported":["public"],
                "response_types_supported":["code"]}"""
                .formatted(issuer);
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> form(HttpExchange exchange) throws IOException {
        return URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
