package fr.guichet.tests.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The account API as the console calls it: logged in as the console's client, with PKCE and no secret. */
public final class AccountApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI account;
    private final URI issuer;
    private final String token;
    private final String idToken;

    private AccountApi(URI issuer, String token, String idToken) {
        this.issuer = issuer;
        this.account = URI.create(issuer + "/account/");
        this.token = token;
        this.idToken = idToken;
    }

    /** The API with a token that the caller has from elsewhere. */
    static AccountApi with(URI issuer, String token) {
        return new AccountApi(issuer, token, "");
    }

    /** Opens the console in a browser whose session is there, and takes the code in place of its script. */
    public static AccountApi open(TestGuichet guichet, Browser browser) {
        URI issuer = guichet.realm().issuer();
        String verifier = Secrets.random() + Secrets.random();
        Page console = browser.open(issuer + "/protocol/openid-connect/auth?client_id=account-console"
                + "&response_type=code&scope=openid&state=x&code_challenge_method=S256&code_challenge="
                + RelyingParty.challenge(verifier) + "&redirect_uri=" + encoded(issuer + "/account/"));
        String code = Pattern.compile("(?:^|&)code=([^&]+)")
                .matcher(String.valueOf(console.address().getRawQuery()))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The console got no code: " + console));
        HttpRequest exchange = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&client_id=account-console&code=" + code
                        + "&code_verifier=" + verifier + "&redirect_uri=" + encoded(issuer + "/account/")))
                .build();
        JsonNode tokens = new AccountApi(issuer, "", "").send(exchange).json();
        AccountApi api = new AccountApi(
                issuer,
                tokens.path("access_token").asText(),
                tokens.path("id_token").asText());
        guichet.sensitive().add("an access token", api.token);
        guichet.sensitive().add("an ID token", api.idToken);
        return api;
    }

    /** Where the console sends the browser on "Se déconnecter". */
    public URI logoutAddress() {
        return URI.create(issuer + "/protocol/openid-connect/logout?client_id=account-console&id_token_hint=" + idToken
                + "&post_logout_redirect_uri=" + encoded(account.toString()));
    }

    Answer read() {
        return send(request("?userProfileMetadata=true").GET().build());
    }

    /** Sends an account as the console does on "Enregistrer". */
    Answer save(JsonNode changed) {
        return send(request("")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(changed.toString()))
                .build());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(account + query))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode json = answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), json);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the API answered; its text is the status alone, since the body names a person. */
    record Answer(int status, JsonNode json) {
        @Override
        public String toString() {
            return "status " + status;
        }
    }
}
