package fr.guichet.tests.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.AdminApi;
import fr.guichet.local.Distribution;
import fr.guichet.local.Gateway;
import fr.guichet.local.GatewaySettings;
import fr.guichet.local.Progress;
import fr.guichet.local.Secrets;
import fr.guichet.realm.RealmAssembly;
import fr.guichet.simulator.pki.ServerIdentity;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.NodeHealth;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers set up otherwise than in the topology of production, each started once. */
class CardServerSetupTest {

    private static final String REALM = "professionnels";
    private static final Duration START = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static TestPki pki;
    private static Path authorities;
    private static Path realm;

    @BeforeAll
    static void prepare() throws Exception {
        pki = TestPki.start();
        StringBuilder pem = new StringBuilder();
        for (X509Certificate authority : pki.anchors()) {
            pem.append(pem("CERTIFICATE", authority.getEncoded()));
        }
        authorities = Files.writeString(directory.resolve("ca.pem"), pem);
        realm = new RealmAssembly().assemble(directory.resolve(REALM + "-realm.json"), List.of());
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @Test
    void aHeaderLookupWithoutTrustedProxiesIsAnErrorAtStartAndNobodyLogsInByCard() throws Exception {
        GatewaySettings withoutProxies = settings("untrusting", URI.create("https://localhost:8443"))
                .withoutOptions("--proxy-headers", "--proxy-trusted-addresses")
                .withHealth("/health/live");

        try (Gateway gateway = Gateway.start(withoutProxies, Progress.SILENT)) {
            // One that is only beginning is not ready either, for want of having looked.
            assertThat(Await.until(
                            () -> NodeHealth.says(gateway, "no certificate can be believed for " + REALM), START))
                    .isTrue();
            assertThat(NodeHealth.status(gateway)).isEqualTo(503);
            assertThat(gateway.log().lines())
                    .anyMatch(line -> line.contains("ERROR") && line.contains("Card login is off"));

            PlainBrowser browser = new PlainBrowser(pki.workstation(), gateway.loginHost());
            HttpResponse<String> page = browser.open(loginByCard(gateway));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("La connexion par carte est indisponible");
            assertThat(browser.hasSession()).isFalse();
            assertThat(errorsOf(gateway)).contains("handoff_unavailable");
        }
    }

    @Test
    @Tag("CARD-2")
    void aServerThatEndsTlsItselfReadsTheCardInItsOwnHandshake() throws Exception {
        int tlsPort = freePort();
        URI cardHost = URI.create("https://localhost:" + tlsPort);
        GatewaySettings direct = settings("direct", cardHost)
                .withoutOptions("--proxy-headers", "--proxy-trusted-addresses")
                .withOptions(tlsOptions(tlsPort).toArray(String[]::new))
                .withBuildOptions("--spi-x509cert-lookup--provider=default", "--https-client-auth=request");

        try (Gateway gateway = Gateway.start(direct, Progress.SILENT)) {
            PlainBrowser doctor =
                    new PlainBrowser(pki.workstation(pki.card(TestCard.DOCTOR_VIRGINIE)), gateway.loginHost());
            HttpResponse<String> page = doctor.open(loginByCard(gateway));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(TestCard.DOCTOR_VIRGINIE.surname());

            PlainBrowser nobody = new PlainBrowser(pki.workstation(), gateway.loginHost());
            assertThat(nobody.open(loginByCard(gateway)).body()).contains("Aucune carte n’a été lue");
            assertThat(errorsOf(gateway)).containsExactly("card_no_certificate");
        }
    }

    private static GatewaySettings settings(String name, URI cardHost) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name));
        return GatewaySettings.of(Distribution.in(Path.of(System.getProperty("guichet.server"))), home)
                .withRealms(List.of(realm))
                .withEnvironment(Map.of(
                        "GUICHET_CARD_HOST", cardHost.toString(),
                        "GUICHET_CARD_ANCHORS", authorities.toString(),
                        "GUICHET_CARD_TEST_CARDS", "true",
                        "GUICHET_DOSSIER_URL", "http://localhost:8090",
                        "GUICHET_DOSSIER_SECRET", Secrets.random(),
                        "GUICHET_SMTP_HOST", "localhost",
                        "GUICHET_SMTP_PORT", "25",
                        "GUICHET_SMTP_FROM", "guichet@example.test"));
    }

    private static List<String> tlsOptions(int port) throws GeneralSecurityException, IOException {
        ServerIdentity identity = pki.tlsServer();
        Path certificate = Files.writeString(
                directory.resolve("tls.pem"),
                pem("CERTIFICATE", identity.certificate().getEncoded()));
        Path key = Files.writeString(
                directory.resolve("tls.key"), pem("PRIVATE KEY", identity.key().getEncoded()));
        String password = Secrets.random();
        Path trusted = directory.resolve("trusted.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate authority : pki.anchors()) {
            store.setCertificateEntry("authority-" + store.size(), authority);
        }
        try (OutputStream out = Files.newOutputStream(trusted)) {
            store.store(out, password.toCharArray());
        }
        return List.of(
                "--https-port=" + port,
                // The probe of the start speaks http, whatever the pages do.
                "--http-management-scheme=http",
                "--https-certificate-file=" + certificate,
                "--https-certificate-key-file=" + key,
                "--https-protocols=TLSv1.2",
                "--https-trust-store-file=" + trusted,
                "--https-trust-store-password=" + password);
    }

    /** The account console's client belongs to every realm, so no other has to be made up here. */
    private static URI loginByCard(Gateway gateway) {
        String account = gateway.issuer(REALM) + "/account/";
        return URI.create(gateway.issuer(REALM) + "/protocol/openid-connect/auth?client_id=account-console"
                + "&response_type=code&scope=openid&kc_idp_hint=cps&redirect_uri="
                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    private static List<String> errorsOf(Gateway gateway) {
        return StreamSupport.stream(
                        new AdminApi(gateway.loginHost(), gateway.admin())
                                .get(REALM + "/events?type=IDENTITY_PROVIDER_LOGIN_ERROR")
                                .spliterator(),
                        false)
                .map(event -> event.path("error").asText())
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
