package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

/** What is sent for a code, and what each answer means. */
class TokenCallTest {

    private static final String PATH = "/token";
    private static final URI BACK = URI.create("https://guichet.example/realms/r/broker/upstream/endpoint");
    private static final String TOKENS = "{\"id_token\":\"i\",\"access_token\":\"a\",\"token_type\":\"Bearer\"}";

    private final UpstreamClients clients = new UpstreamClients(name -> null, Watch.nobody());
    private final Settings settings = Settings.standard();
    private JsonServer server;

    @BeforeEach
    void start() throws IOException {
        server = new JsonServer();
        server.answer(PATH, 200, TOKENS);
    }

    @AfterEach
    void stop() {
        clients.close();
        server.close();
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierAndTheAddressOfTheRequest() throws UpstreamRefusedException {
        TokenCall.Tokens tokens = redeem();

        assertThat(tokens.idToken()).isEqualTo("i");
        assertThat(tokens.accessToken()).isEqualTo("a");
        assertThat(server.last(PATH).body().split("&"))
                .contains(
                        "grant_type=authorization_code",
                        "code=c%26d",
                        "code_verifier=v",
                        "redirect_uri=https%3A%2F%2Fguichet.example%2Frealms%2Fr%2Fbroker%2Fupstream%2Fendpoint");
    }

    @Test
    void aSecretGoesInTheHeaderAlone() throws UpstreamRefusedException {
        settings.with("clientSecret", "a:b c");
        redeem();

        // Each half is form-encoded before (RFC 6749, section 2.3.1): guichet:a%3Ab+c
        assertThat(server.last(PATH).authorization()).isEqualTo("Basic Z3VpY2hldDphJTNBYitj");
        assertThat(server.last(PATH).body()).doesNotContain("client_secret");
    }

    @Test
    void aSecretGoesInTheFormAlone() throws UpstreamRefusedException {
        settings.with("clientAuthMethod", "client_secret_post");
        redeem();

        assertThat(server.last(PATH).authorization()).isNull();
        assertThat(server.last(PATH).body()).contains("client_id=guichet", "client_secret=between+us");
    }

    @Test
    void aCertificateNeedsNoSecret() throws UpstreamRefusedException {
        settings.with("clientAuthMethod", "tls_client_auth");
        redeem();

        assertThat(server.last(PATH).authorization()).isNull();
        assertThat(server.last(PATH).body()).contains("client_id=guichet").doesNotContain("client_secret");
    }

    @Test
    void aMissingSecretIsOursToRepair() {
        settings.with("clientSecret", null);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.MISCONFIGURED);
        assertThat(server.count(PATH)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, CODE_REFUSED",
        "400, '', CODE_REFUSED",
        "401, invalid_client, MISCONFIGURED",
        "400, unauthorized_client, MISCONFIGURED",
        "429, '', UNAVAILABLE",
        "500, server_error, UNAVAILABLE",
        "503, '', UNAVAILABLE",
        "302, '', UNAVAILABLE"
    })
    void aFailureIsToldByItsCause(int status, String error, UpstreamRefusal expected) {
        server.answer(PATH, status, "{\"error\":\"" + error + "\"}");

        assertThat(refusal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "no",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}",
                "{\"id_token\":\"i\",\"token_type\":\"Bearer\"}",
                "{\"id_token\":\"i\",\"access_token\":\"a\"}",
                "{\"id_token\":\"i\",\"access_token\":\"a\",\"token_type\":\"DPoP\"}",
                "{\"id_token\":{},\"access_token\":\"a\",\"token_type\":\"Bearer\"}"
            })
    void anAnswerWithoutBothTokensIsMalformed(String answer) {
        server.answer(PATH, 200, answer);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void tokensNeverShowInATextOfTheirs() {
        assertThat(new TokenCall.Tokens("secret-id", "secret-access")).hasToString("Tokens");
    }

    private UpstreamRefusal refusal() {
        return catchThrowableOfType(UpstreamRefusedException.class, this::redeem)
                .refusal();
    }

    private TokenCall.Tokens redeem() throws UpstreamRefusedException {
        ClientCredentials credentials = new ClientCredentials(sessionWithoutVault(), settings, IdToken.clock());
        return new TokenCall(clients.of(settings, null), credentials)
                .redeem(server.address(PATH), "c&d", "v", BACK, Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()));
    }

    /** A server without a vault: settings hold secrets as they are. */
    private static KeycloakSession sessionWithoutVault() {
        VaultStringSecret nothing = as(VaultStringSecret.class, Optional.empty());
        VaultTranscriber vault = as(VaultTranscriber.class, nothing);
        return as(KeycloakSession.class, vault);
    }

    private static <T> T as(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer));
    }
}
