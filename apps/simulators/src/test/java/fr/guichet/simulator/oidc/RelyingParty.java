package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of the simulator that does everything right, step by step, so that a test can change any step. */
final class RelyingParty {

    static final String ID = "guichet";
    static final String SECRET = "not-a-secret: a test’s";
    static final URI REDIRECT = URI.create("http://localhost:1/back");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OidcSimulator provider;
    private final HttpClient http;
    private final String verifier = Secrets.random();
    private final String state = Secrets.random();
    private final String nonce = Secrets.random();

    RelyingParty(OidcSimulator provider) {
        this(provider, HttpClient.newHttpClient());
    }

    RelyingParty(OidcSimulator provider, HttpClient http) {
        this.provider = provider;
        this.http = http;
    }

    static RegisteredClient registration() {
        return RegisteredClient.of(ID, new ClientProof.SecretBasic(SECRET), REDIRECT);
    }

    String state() {
        return state;
    }

    String nonce() {
        return nonce;
    }

    /** Parameters of a good authorization request. */
    Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", ID);
        request.put("redirect_uri", REDIRECT.toString());
        request.put("response_type", "code");
        request.put("scope", "openid scope_all");
        request.put("state", state);
        request.put("nonce", nonce);
        request.put("code_challenge", Secrets.challenge(verifier));
        request.put("code_challenge_method", "S256");
        return request;
    }

    URI authorization(Map<String, String> request) {
        return URI.create(provider.address(Endpoint.AUTHORIZATION) + "?" + Browser.encode(request));
    }

    /** A whole login: the answer of the token endpoint. */
    HttpResponse<String> login(String nationalId, SignInMeans means) throws IOException, InterruptedException {
        return redeem(code(signIn(new Browser(), nationalId, means)));
    }

    /** All the way to the address where the browser comes back. */
    URI signIn(Browser browser, String nationalId, SignInMeans means) throws IOException, InterruptedException {
        return new SignIn(provider, browser).through(authorization(request()), nationalId, means);
    }

    String code(URI back) {
        Map<String, String> answer = parameters(back);
        assertThat(answer).containsEntry("state", state).doesNotContainKey("error");
        return answer.get("code");
    }

    /** Claims of the ID token, whoever signed it. */
    static JWTClaimsSet claims(HttpResponse<String> tokens) throws IOException, ParseException {
        return JWTParser.parse(json(tokens).path("id_token").asText()).getJWTClaimsSet();
    }

    /** Parameters of a good token request, without the proof of the client. */
    Map<String, String> tokenRequest(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", REDIRECT.toString());
        form.put("code_verifier", verifier);
        return form;
    }

    /** Redeems with {@code client_secret_basic}. */
    HttpResponse<String> redeem(String code) throws IOException, InterruptedException {
        return token(tokenRequest(code), basic(ID, SECRET));
    }

    HttpResponse<String> token(Map<String, String> form, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.address(Endpoint.TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(form)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> userinfo(String accessToken) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(provider.address(Endpoint.USERINFO))
                        .header("Authorization", "Bearer " + accessToken)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String basic(String id, String secret) {
        String pair = Browser.encode(Map.of("", id)).substring(1) + ":"
                + Browser.encode(Map.of("", secret)).substring(1);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Parameters of an address. */
    static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
