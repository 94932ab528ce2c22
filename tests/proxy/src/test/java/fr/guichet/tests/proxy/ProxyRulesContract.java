package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.ServerLog;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.proxy.RawClient.Answer;
import fr.guichet.tests.proxy.RecordingNode.Asked;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every proxy of {@code docker/}, with two nodes behind it that keep what reaches them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProxyRulesContract {
    private static final String CARD_STEP = "/realms/professionnels/broker/cps/endpoint/card?state=a";
    private static final String PAGE = "/realms/professionnels/account";
    private static final Duration LIMIT = Duration.ofSeconds(30);

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

    private final ProxyProgram program;
    private TestPki pki;
    private RecordingNode first;
    private RecordingNode second;
    private RunningProxy proxy;

    ProxyRulesContract(ProxyProgram program) {
        this.program = program;
    }

    @BeforeAll
    void start() throws IOException {
        program.require();
        pki = TestPki.start();
        first = new RecordingNode("gateway-1");
        second = new RecordingNode("gateway-2");
        proxy = RunningProxy.start(program, settings());
    }

    @AfterAll
    void stop() {
        Stream.of(proxy, first, second, pki).filter(started -> started != null).forEach(started -> {
            try {
                started.close();
            } catch (Exception e) {
                throw new IllegalStateException("Not stopped", e);
            }
        });
    }

    @BeforeEach
    void forget() {
        first.forget();
        second.forget();
    }

    private ProxySettings settings() {
        return ProxySettings.onFreePorts()
                .with(pki)
                .withNode(1, first.name(), first.port(), first.port())
                .withNode(2, second.name(), second.port(), second.port());
    }

    @Test
    void theConfigurationIsFoundGood() {
        RunningProxy.Verdict verdict = RunningProxy.check(program, settings());

        assertThat(verdict.said()).doesNotContainIgnoringCase("warn");
        assertThat(verdict.ok()).as(verdict.said()).isTrue();
    }

    @Test
    void aPlaceThatForgotASettingIsToldItsNameAndDoesNotStart() {
        ProxySettings complete = settings();

        assertThat(program.needed(complete.variables())).hasSize(11).allSatisfy(name -> {
            RunningProxy.Verdict verdict = RunningProxy.check(program, complete.without(name));
            assertThat(verdict.ok()).as(name).isFalse();
            assertThat(verdict.said()).contains(name);
        });
    }

    @Test
    void theCardHostNamesThePersonnesAuthoritiesAlone() throws Exception {
        AskedNames names = new AskedNames();

        card(names.context(pki)).get(CARD_STEP);

        assertThat(names.asked())
                .containsExactlyInAnyOrderElementsOf(pki.advertised().stream()
                        .map(authority -> authority.getSubjectX500Principal())
                        .toList());
    }

    @Test
    void theLoginHostAsksForNoCertificate() throws Exception {
        AskedNames names = new AskedNames();

        login(names.context(pki)).get(PAGE);

        assertThat(names.times()).isZero();
    }

    @Test
    void theCardHostSpeaksTls12AndHttp11Alone() throws Exception {
        RawClient client = card(pki.workstation());

        assertThatThrownBy(() -> client.connect("TLSv1.3")).isInstanceOf(SSLException.class);
        try (SSLSocket socket = client.connect("TLSv1.3", "TLSv1.2")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
        assertThat(agreedOn(proxy.settings().cardPort())).isEqualTo("http/1.1");
        assertThat(agreedOn(proxy.settings().loginPort())).isEqualTo("h2");
    }

    private String agreedOn(int port) throws IOException {
        try (SSLSocket socket = (SSLSocket) pki.workstation().getSocketFactory().createSocket("127.0.0.1", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getApplicationProtocol();
        }
    }

    @Test
    void theLoginHostSpeaksTls13AndNoCipherWithoutAuthentication() throws Exception {
        RawClient client = login(pki.workstation());

        try (SSLSocket socket = client.connect("TLSv1.3", "TLSv1.2")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
        try (SSLSocket socket = client.connect("TLSv1.2")) {
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("_GCM_", "CHACHA20");
        }
        assertThatThrownBy(() -> {
                    try (SSLSocket socket = (SSLSocket) pki.workstation()
                            .getSocketFactory()
                            .createSocket("127.0.0.1", proxy.settings().loginPort())) {
                        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                        socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
                        socket.startHandshake();
                    }
                })
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aCardHostConnectionIsNeitherKeptNorResumed() throws Exception {
        AskedNames reader = new AskedNames();
        RawClient workstation = card(reader.context(pki));

        Answer answer = workstation.get(CARD_STEP, "Connection: keep-alive");
        workstation.get(CARD_STEP);

        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(reader.times()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {
                "DOCTOR_ANNE",
                "DOCTOR_GIP",
                "CPE_CHARLES",
                "DOCTOR_EXPIRED",
                "DOCTOR_NOT_YET_VALID",
                "DOCTOR_OTHER_CA",
                "DOCTOR_SOFTWARE",
                "DOCTOR_SIGNATURE",
                "DOCTOR_PRODUCTION"
            })
    @Tag("CARD-8")
    void everyCertificateOfTheHandshakeReachesTheGatewayAsItIs(TestCard inserted) throws Exception {
        Answer answer = card(pki.workstation(pki.card(inserted))).get(CARD_STEP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(only().target()).isEqualTo(CARD_STEP);
        assertThat(only().headers().get("Client-Cert")).containsExactly(structuredField(pki.card(inserted)));
    }

    @Test
    void withoutACardTheGatewayIsToldOfNone() {
        assertThat(card(pki.workstation()).get(CARD_STEP).status()).isEqualTo(200);

        assertThat(only().headers()).doesNotContainKey("Client-cert");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGatewaySeesTheProxyAndIsToldOfTheBrowser(boolean cardHost) {
        int port = cardHost ? proxy.settings().cardPort() : proxy.settings().loginPort();
        new RawClient(pki.workstation(), port, "127.0.0.9").get(cardHost ? CARD_STEP : PAGE);

        assertThat(only().from()).isEqualTo(GatewaySettings.CARD_HOST_ADDRESS);
        assertThat(only().headers().get("X-Forwarded-For")).containsExactly("127.0.0.9");
        assertThat(only().headers().get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(only().headers().get("X-Forwarded-Host")).containsExactly("localhost:" + port);
    }

    @ParameterizedTest
    @MethodSource("forgeableHeaders")
    void aForgedHeaderReachesTheGatewayFromNeitherHost(String name) throws Exception {
        String forged = structuredField(pki.card(TestCard.DOCTOR_VIRGINIE));

        for (boolean cardHost : new boolean[] {true, false}) {
            forget();
            RawClient client = cardHost ? card(pki.workstation()) : login(pki.workstation());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/realms/professionnels/account",
                "/realms/professionnels/broker/cps/endpoint/return?state=a",
                "/realms/professionnels/broker/cps/endpoint/card/",
                "/realms/professionnels/broker/cps/endpoint/card;a=b",
                "/realms/professionnels/broker/cps/endpoint/car%64",
                "/realms/professionnels/broker/../broker/cps/endpoint/card",
                "/realms//broker/cps/endpoint/card",
                "/realms/a%2Fb/broker/cps/endpoint/card",
                "/realms/master/broker/cps/endpoint/card",
                "/admin/realms/professionnels/broker/cps/endpoint/card",
                "/health/ready",
                "/429.html"
            })
    void theCardHostHasOneAddressAndNoOther(String target) {
        Answer answer = card(pki.workstation()).get(target);

        assertThat(answer.status()).isEqualTo(404);
        assertNobodyWasAsked();
    }

    @Test
    void theCardHostTakesQuestionsAloneAndNoCookie() {
        assertThat(card(pki.workstation()).post(CARD_STEP, "state=a").status()).isEqualTo(404);
        assertNobodyWasAsked();

        card(pki.workstation()).get(CARD_STEP, "Cookie: AUTH_SESSION_ID=a.gateway-1", "Authorization: Bearer a");
        assertThat(only().headers()).doesNotContainKeys("Cookie", "Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin",
                "/admin/",
                "/admin/master/console/",
                "/admin/realms/professionnels/users",
                "/metrics",
                "/health",
                "/health/ready",
                "/realms/master",
                "/realms/master/protocol/openid-connect/token",
                "/realms/%6daster/account",
                "/realms/professionnels/../master/account",
                "/realms/professionnels/%2e%2e/master/account",
                "/realms//master/account",
                "/realms/./master/account",
                "/resources/../admin/",
                "/realms/professionnels/..%2f..%2fadmin",
                "/realms/professionnels/account;a=b",
                "/429.html"
            })
    void whatIsNotForTheOutsideIsNotThere(String target) {
        assertThat(login(pki.workstation()).get(target).status()).isIn(404, 400);
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/professionnels/account",
                "/realms/master-of-none/account",
                "/resources/abcde/login/guichet/css/guichet.css",
                "/realms/professionnels/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server/realms/professionnels"
            })
    void whatPeopleAndServicesNeedIsThere(String target) {
        assertThat(login(pki.workstation()).get(target).status()).isEqualTo(200);
        assertThat(only().target()).isEqualTo(target);
    }

    @Test
    void administrationIsThereForItsNetworkAlone() {
        try (RunningProxy administered =
                RunningProxy.start(program, settings().with("PROXY_ADMIN_NETWORKS", "127.0.0.4/32"))) {
            int port = administered.settings().loginPort();
            RawClient administrator = new RawClient(pki.workstation(), port, "127.0.0.4");
            RawClient outside = new RawClient(pki.workstation(), port, "127.0.0.5");

            for (String target : List.of("/admin/master/console/", "/realms/master/account")) {
                assertThat(administrator.get(target).status()).as(target).isEqualTo(200);
                assertThat(outside.get(target).status()).as(target).isEqualTo(404);
                assertThat(outside.get(target, "X-Forwarded-For: 127.0.0.4").status())
                        .as(target)
                        .isEqualTo(404);
            }
            assertThat(administrator.get("/metrics").status()).isEqualTo(404);
        }
    }

    @Test
    void anotherHostNameIsSentAway() {
        assertThat(login(pki.workstation()).get(PAGE, "Host: elsewhere.example").status())
                .isEqualTo(421);
        assertThat(card(pki.workstation())
                        .get(CARD_STEP, "Host: elsewhere.example")
                        .status())
                .isEqualTo(421);
        assertNobodyWasAsked();
    }

    @Test
    void everyAnswerAsksForHttpsFromNowOn() {
        RawClient login = login(pki.workstation());

        assertThat(Stream.of(
                        login.get(PAGE),
                        login.get("/admin"),
                        card(pki.workstation()).get(CARD_STEP),
                        card(pki.workstation()).get("/")))
                .allSatisfy(answer ->
                        assertThat(answer.header("Strict-Transport-Security")).hasValue("max-age=31536000"));
    }

    @Test
    void aSessionStaysAtTheNodeOfItsCookieAndMovesWhenThatIsDown() {
        RawClient browser = login(pki.workstation());
        for (RecordingNode node : List.of(first, second, second, first)) {
            assertThat(answering(browser, "c2lkLnNpZw." + node.name())).isEqualTo(node.name());
            assertThat(answering(browser, "c2lkLnNpZw." + node.name() + "-48213"))
                    .isEqualTo(node.name());
        }
        assertThat(answering(browser, "c2lkLnNpZw.gateway-9")).isIn(first.name(), second.name());
        assertThat(answering(browser, "c2lkLnNpZw")).isIn(first.name(), second.name());

        first.close();
        try {
            assertThat(answering(browser, "c2lkLnNpZw.gateway-1")).isEqualTo("gateway-2");
            assertThat(browser.post("/realms/professionnels/login-actions/authenticate", "a=b", cookie("a.gateway-1"))
                            .body())
                    .isEqualTo("gateway-2");
        } finally {
            first.comeUp();
        }
        assertThat(Await.until(() -> answering(browser, "c2lkLnNpZw.gateway-1").equals("gateway-1"), LIMIT))
                .as("the session returns to its node")
                .isTrue();
    }

    private static String answering(RawClient browser, String sessionCookie) {
        return browser.get(PAGE, cookie(sessionCookie)).body();
    }

    private static String cookie(String session) {
        return "Cookie: KEYCLOAK_LOCALE=fr; AUTH_SESSION_ID=" + session;
    }

    @Test
    void whenNoNodeAnswersAPageSaysSo() {
        RecordingNode gone = new RecordingNode("gone");
        gone.close();
        ProxySettings nobody = settings()
                .withNode(1, "gone", gone.port(), gone.port())
                .withNode(2, "gone-too", gone.port(), gone.port());

        try (RunningProxy alone = RunningProxy.start(program, nobody)) {
            Answer answer = new RawClient(pki.workstation(), alone.settings().loginPort(), "127.0.0.1").get(PAGE);

            assertThat(answer.status()).isIn(502, 503);
            assertThat(answer.body())
                    .contains("Service momentanément indisponible", "Service unavailable for the moment");
        }
    }

    @Test
    void aRequestThatComesTooSlowlyIsNotWaitedFor() throws Exception {
        try (RunningProxy hasty = RunningProxy.start(program, settings().with("PROXY_TIMEOUT_REQUEST", "1s"))) {
            RawClient slow = new RawClient(pki.workstation(), hasty.settings().loginPort(), "127.0.0.1");
            String head = "POST /realms/professionnels/login-actions/authenticate HTTP/1.1\r\nHost: localhost\r\n";

            assertThat(slow.exchange(head).status()).isIn(0, 408);
            assertThat(slow.exchange(head + "Content-Length: 10\r\n\r\na=").status())
                    .isIn(0, 408);
            assertNobodyWasAsked();
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        Answer announced = login(pki.workstation())
                .exchange("POST " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\na=b");

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.body()).contains("Demande refusée");
        assertNobodyWasAsked();
    }

    @Test
    void theLogNamesWhatWasAskedAndHoldsNoSecretOfIt() throws Exception {
        ServerLog.Mark mark = proxy.log().mark();
        CardCertificate inserted = pki.card(TestCard.DOCTOR_ANNE);
        String secret = "s3cret-of-this-test";

        login(pki.workstation())
                .get(
                        "/realms/professionnels/login-actions/action-token?key=" + secret,
                        "Cookie: AUTH_SESSION_ID=" + secret + ".gateway-1",
                        "Authorization: Bearer " + secret,
                        "Referer: https://localhost/?code=" + secret);
        login(pki.workstation()).get("/admin?token=" + secret);
        card(pki.workstation(inserted)).get(CARD_STEP + secret);
        login(pki.workstation()).get("/realms/professionnels/last-of-this-test");

        assertThat(proxy.log().await(mark, line -> line.contains("last-of-this-test"), LIMIT))
                .isPresent();
        String lines = String.join("\n", proxy.log().linesSince(mark)).replace("\\/", "/");
        assertThat(lines)
                .contains("/realms/professionnels/login-actions/action-token", "/admin", "/endpoint/card")
                .contains("\"client\":\"127.0.0.1\"")
                .doesNotContain(secret)
                .doesNotContain("state=")
                .doesNotContain(structuredField(inserted).substring(200, 260))
                .doesNotContain("ANNE");
    }

    private RawClient login(SSLContext tls) {
        return new RawClient(tls, proxy.settings().loginPort(), "127.0.0.1");
    }

    private RawClient card(SSLContext tls) {
        return new RawClient(tls, proxy.settings().cardPort(), "127.0.0.1");
    }

    /** The one request that reached a node. */
    private Asked only() {
        List<Asked> all =
                Stream.concat(first.asked().stream(), second.asked().stream()).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void assertNobodyWasAsked() {
        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).isEmpty();
    }

    /** RFC 9440, 2.1. */
    private static String structuredField(CardCertificate card) throws CertificateEncodingException {
        return ":" + Base64.getEncoder().encodeToString(card.certificate().getEncoded()) + ":";
    }
}
