package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.identity.watch.ClientCertificateReport;
import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.client.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.truststore.TruststoreProvider;

/** An upstream that asks for a certificate gets the one of its provider, and no other upstream does. */
@Timeout(60)
class MutualTlsTest {

    private static final String PASSWORD = "changeit";
    private static final String VARIABLE = "GUICHET_TEST_KEYS";
    private static final UnaryOperator<String> ENVIRONMENT = Map.of(VARIABLE, PASSWORD)::get;

    @TempDir
    static Path folder;

    private static Path upstreamKeys;
    private static Path ourKeys;

    private final UpstreamClients clients = new UpstreamClients(ENVIRONMENT, Watch.nobody());

    @BeforeAll
    static void makeKeys() throws Exception {
        upstreamKeys = newKeys("upstream", "localhost");
        ourKeys = newKeys("guichet", "guichet");
    }

    @AfterEach
    void hangUp() {
        clients.close();
    }

    @Test
    void theCertificateOfTheProviderIsPresented() throws Exception {
        try (RawServer server = serverThatAsksForOurCertificate()) {
            assertThat(call(server, settings(), trust(upstreamKeys)).status()).isEqualTo(204);
        }
    }

    @Test
    void withoutACertificateTheUpstreamIsUnavailable() throws Exception {
        try (RawServer server = serverThatAsksForOurCertificate()) {
            assertThat(refusal(server, Settings.standard(), trust(upstreamKeys)))
                    .isEqualTo(UpstreamRefusal.UNAVAILABLE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anUpstreamThatTheServerDoesNotTrustGetsNoRequest() throws Exception {
        try (RawServer server = serverThatAsksForOurCertificate()) {
            assertThat(refusal(server, settings(), trust(ourKeys))).isEqualTo(UpstreamRefusal.UNAVAILABLE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aKeyStoreThatIsReplacedIsTakenUp() throws Exception {
        Path copy = Files.copy(ourKeys, folder.resolve("replaced.p12"));
        Settings settings = settings().with(UpstreamProperties.KEY_STORE, copy.toString());
        BoundedCalls before = clients.of(settings, null);
        Files.setLastModifiedTime(copy, FileTime.from(IdToken.NOW));

        assertThat(clients.of(settings, null)).isNotSameAs(before);
    }

    @Test
    void aKeyStoreThatCannotBeOpenedIsOursToRepair() {
        Settings settings = settings()
                .with(UpstreamProperties.KEY_STORE, folder.resolve("none.p12").toString());

        assertThat(catchThrowableOfType(UpstreamRefusedException.class, () -> clients.of(settings, null))
                        .refusal())
                .isEqualTo(UpstreamRefusal.MISCONFIGURED);
    }

    @Test
    void theEndOfTheCertificateIsToldToWhoeverWatches() throws Exception {
        Instant end = ((X509Certificate) read(ourKeys).getCertificate("key"))
                .getNotAfter()
                .toInstant();

        assertThat(ClientCertificates.report("realm", settings(), ENVIRONMENT))
                .contains(new ClientCertificateReport("realm", "upstream", Optional.of(end)));
    }

    @Test
    void aCertificateThatCannotBeReadIsToldAndOneThatNobodyAskedForIsNot() {
        Settings lost = settings()
                .with(UpstreamProperties.KEY_STORE, folder.resolve("none.p12").toString());
        Settings halfSet = Settings.standard().with(UpstreamProperties.KEY_STORE, ourKeys.toString());

        assertThat(List.of(lost, halfSet))
                .extracting(settings -> ClientCertificates.report("realm", settings, ENVIRONMENT))
                .containsOnly(Optional.of(new ClientCertificateReport("realm", "upstream", Optional.empty())));
        assertThat(ClientCertificates.report("realm", settings(), variable -> null))
                .contains(new ClientCertificateReport("realm", "upstream", Optional.empty()));
        assertThat(ClientCertificates.report("realm", Settings.standard(), ENVIRONMENT))
                .isEmpty();
    }

    private static Settings settings() {
        return Settings.standard()
                .with(UpstreamProperties.KEY_STORE, ourKeys.toString())
                .with(UpstreamProperties.KEY_STORE_PASSWORD_VARIABLE, VARIABLE);
    }

    private UpstreamRefusal refusal(RawServer server, Settings settings, TruststoreProvider trust) {
        return catchThrowableOfType(UpstreamRefusedException.class, () -> call(server, settings, trust))
                .refusal();
    }

    private HttpAnswer call(RawServer server, Settings settings, TruststoreProvider trust)
            throws UpstreamRefusedException {
        return clients.of(settings, trust)
                .send(new HttpGet(server.address("/")), Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()));
    }

    private static RawServer serverThatAsksForOurCertificate() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(read(upstreamKeys), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificatesOf(ourKeys));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        SSLServerSocket socket = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(true);
        return new RawServer(socket, "https", RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    /** The server's trust, of which calls read two things. */
    private static TruststoreProvider trust(Path keys) throws Exception {
        KeyStore certificates = certificatesOf(keys);
        return (TruststoreProvider) Proxy.newProxyInstance(
                MutualTlsTest.class.getClassLoader(),
                new Class<?>[] {TruststoreProvider.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getPolicy") ? HostnameVerificationPolicy.DEFAULT : certificates);
    }

    private static KeyStore certificatesOf(Path keys) throws Exception {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("trusted", read(keys).getCertificate("key"));
        return certificates;
    }

    private static KeyStore read(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** By the JDK's own tool: keys of tests are made anew each time. */
    private static Path newKeys(String name, String commonName) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + commonName,
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }
}
