package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.ServerLog;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.proxy.RawClient.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a request and of its certificate reaches a node, and the log. */
abstract class ProxyHeadersContract extends BeforeTwoNodes {
    /** What may reach a node of a request, and nothing else. */
    private static final List<String> PASSED_ON = List.of(
            "accept",
            "accept-language",
            "client-cert",
            "connection",
            "content-length",
            "host",
            "user-agent",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    ProxyHeadersContract(ProxyProgram program) {
        super(program);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGatewaySeesTheProxyAndIsToldOfTheBrowser(boolean cardHost) {
        int port = cardHost ? proxy().settings().cardPort() : proxy().settings().loginPort();
        new RawClient(pki().workstation(), port, "127.0.0.9").get(cardHost ? CARD_STEP : PAGE);

        assertThat(only().from()).isEqualTo(GatewaySettings.CARD_HOST_ADDRESS);
        assertThat(only().headers().get("X-Forwarded-For")).containsExactly("127.0.0.9");
        assertThat(only().headers().get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(only().headers().get("X-Forwarded-Host")).containsExactly("localhost:" + port);
    }

    @ParameterizedTest
    @MethodSource("forgeableHeaders")
    void aForgedHeaderReachesTheGatewayFromNeitherHost(String name) throws Exception {
        String forged = structuredField(pki().card(TestCard.DOCTOR_VIRGINIE));

        for (boolean cardHost : new boolean[] {true, false}) {
            forget();
            RawClient client = cardHost ? card(pki().workstation()) : login(pki().workstation());
            Answer answer = client.get(
                    cardHost ? CARD_STEP : PAGE, name + ": " + forged, "Connection: close, " + name, "Accept: */*");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(only().headers().values().toString()).doesNotContain(forged);
            assertThat(only().headers().keySet()).allSatisfy(header -> assertThat(header.toLowerCase(Locale.ROOT))
                    .isIn(PASSED_ON)
                    .isNotEqualTo("client-cert"));
        }
    }

    static Stream<String> forgeableHeaders() {
        return Stream.of(
                "Client-Cert",
                "client-cert",
                "CLIENT-CERT",
                "Client_Cert",
                "Client-Cert-Chain",
                "Client_Cert_Chain",
                "SSL_CLIENT_CERT",
                "SSL-Client-Cert",
                "ssl-client-verify",
                "SSL_CLIENT_VERIFY",
                "SSL_CLIENT_S_DN",
                "CERT_CHAIN_0",
                "Cert-Chain-0",
                "X-SSL-Cert",
                "X-SSL-Client-Cert",
                "X_SSL_Client_Cert",
                "X-ARR-ClientCert",
                "X-Client-Cert",
                "X-Forwarded-Client-Cert",
                "X_Forwarded_Client_Cert",
                "X-Forwarded-Tls-Client-Cert",
                "X-Forwarded-Tls-Client-Cert-Info",
                "X-Forwarded-For",
                "X_Forwarded_For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Forwarded-Server",
                "X-Forwarded-Anything",
                "Forwarded",
                "X-Real-Ip",
                "X-Original-Url",
                "X-Rewrite-Url",
                "Proxy");
    }

    @Test
    void theCardHostTakesQuestionsAloneAndNoCookie() {
        assertThat(card(pki().workstation()).post(CARD_STEP, "state=a").status())
                .isEqualTo(404);
        assertNobodyWasAsked();

        card(pki().workstation()).get(CARD_STEP, "Cookie: AUTH_SESSION_ID=a.gateway-1", "Authorization: Bearer a");
        assertThat(only().headers()).doesNotContainKeys("Cookie", "Authorization");
    }

    @Test
    void theLogNamesWhatWasAskedAndHoldsNoSecretOfIt() throws Exception {
        ServerLog.Mark mark = proxy().log().mark();
        CardCertificate inserted = pki().card(TestCard.DOCTOR_ANNE);
        String secret = "s3cret-of-this-test";

        login(pki().workstation())
                .get(
                        "/realms/professionnels/login-actions/action-token?key=" + secret,
                        "Cookie: AUTH_SESSION_ID=" + secret + ".gateway-1",
                        "Authorization: Bearer " + secret,
                        "Referer: https://localhost/?code=" + secret);
        login(pki().workstation()).get("/admin?token=" + secret);
        card(pki().workstation(inserted)).get(CARD_STEP + secret);
        login(pki().workstation()).get("/realms/professionnels/last-of-this-test");

        assertThat(proxy().log().await(mark, line -> line.contains("last-of-this-test"), LIMIT))
                .isPresent();
        String lines = String.join("\n", proxy().log().linesSince(mark)).replace("\\/", "/");
        assertThat(lines)
                .contains("/realms/professionnels/login-actions/action-token", "/admin", "/endpoint/card")
                .contains("\"client\":\"127.0.0.1\"")
                .doesNotContain(secret)
                .doesNotContain("state=")
                .doesNotContain(structuredField(inserted).substring(200, 260))
                .doesNotContain("ANNE");
    }
}
