package fr.guichet.tests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in that the server has and the realm does not use: none of them opens, whoever knocks. */
@ExtendWith(GatewayExtension.class)
class ShutDoorsTest {

    private static final String REALM = "shut-doors";
    private static final String CARELESS_CLIENT = "careless";
    private static final String ACCOUNT = "john_wick";
    /** An administrator added a client that allows what no client of ours does. */
    private static final String OVERLAY = "clients: [{clientId: " + CARELESS_CLIENT
            + ", enabled: true, protocol: openid-connect, publicClient: true, directAccessGrantsEnabled: true,"
            + " standardFlowEnabled: false, defaultClientScopes: [basic, professional]}]";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestGuichet guichet;
    private final TestRealm realm;

    ShutDoorsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm(REALM, OVERLAY);
    }

    @Test
    void aPasswordIsNoGrantAndNobodyLearnsWhetherItWasRight() throws Exception {
        String right = "Aa1" + Secrets.random();
        guichet.sensitive().add("a password", right);
        guichet.admin()
                .post(
                        REALM + "/users",
                        Map.of(
                                "username",
                                ACCOUNT,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", right, "temporary", false))));

        HttpResponse<String> answer = passwordGrant(CARELESS_CLIENT, ACCOUNT, right);
        HttpResponse<String> wrongPassword = passwordGrant(CARELESS_CLIENT, ACCOUNT, "Aa1" + Secrets.random());
        HttpResponse<String> nobody = passwordGrant(CARELESS_CLIENT, "nobody", right);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body().contains("access_token")).isFalse();
        assertThat(List.of(wrongPassword.statusCode(), nobody.statusCode())).containsOnly(answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "account-console", "security-admin-console", "admin-cli", "broker"})
    void noClientOfTheServersTakesAPassword(String client) throws Exception {
        HttpResponse<String> answer = passwordGrant(client, ACCOUNT, "Aa1" + Secrets.random());

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).containsAnyOf("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {CARELESS_CLIENT, "account", "account-console", "security-admin-console"})
    void noDeviceIsGivenACode(String client) throws Exception {
        HttpResponse<String> answer =
                post("/protocol/openid-connect/auth/device", Map.of("client_id", client, "scope", "openid"));

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("device_code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openid-connect | {\"redirect_uris\":[\"http://localhost:1/\"]}",
                "default        | {\"clientId\":\"uninvited\"}"
            })
    void nobodyRegistersAClient(String kind, String client) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(realm.issuer() + "/clients-registrations/" + kind))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(client))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void noPageTakesANewAccount() throws Exception {
        HttpResponse<String> answer = get(
                realm,
                "/protocol/openid-connect/registrations?client_id=account-console&response_type=code&scope=openid");

        assertThat(answer.statusCode()).isIn(302, 400, 403);
        assertThat(answer.body()).doesNotContain("<form");
    }

    @Test
    void thePageOfAForgottenPasswordTakesNoPassword() throws Exception {
        HttpResponse<String> answer =
                get(realm, "/login-actions/reset-credentials?client_id=" + RelyingParty.CLIENT_ID);

        assertThat(answer.body()).contains("name=\"username\"").doesNotContain("type=\"password\"");
    }

    @Test
    void anApplicationOfTheServerGetsNoTokenInAnAddress() throws Exception {
        TestRealm professionals = guichet.realm();
        HttpResponse<String> answer = get(
                professionals,
                "/protocol/openid-connect/auth?client_id=account-console&scope=openid&nonce=n"
                        + "&response_type=id_token%20token&redirect_uri="
                        + encoded(professionals.issuer() + "/account/"));

        assertThat(answer.headers().firstValue("location").orElse(""))
                .containsAnyOf("unauthorized_client", "unsupported_response_type")
                .doesNotContain("access_token=", "id_token=");
    }

    private HttpResponse<String> get(TestRealm where, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(where.issuer() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> passwordGrant(String client, String username, String password) throws Exception {
        return post(
                "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", username,
                        "password", password,
                        "scope", "openid"));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(realm.issuer() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
