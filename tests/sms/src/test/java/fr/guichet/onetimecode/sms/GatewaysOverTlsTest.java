package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.ServerIdentity;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator over TLS: only the one whose certificate is trusted, and of the right name, gets number, text and secret. */
@Tag("OTP-3")
class GatewaysOverTlsTest {

    /** Named in the certificate. */
    private static final String NAMED = "127.0.0.1";
    /** Of this machine too, and not named. */
    private static final String NOT_NAMED = "127.0.0.2";

    private static final String STORE_PASSWORD = "nothing-secret-in-it";

    @TempDir
    private Path directory;

    private TestPki pki;
    private SmsGatewaySimulator operator;

    @BeforeEach
    void start() throws Exception {
        pki = TestPki.start();
        operator = Operator.start();
    }

    @AfterEach
    void stop() {
        operator.close();
        pki.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "smpp"})
    void anSmsReachesAnOperatorWhoIsTrusted(String kind) throws Exception {
        assertThat(send(kind, NAMED, trust())).isEqualTo(TlsSender.SENT);

        assertThat(operator.inbox().messagesTo(Operator.NUMBER)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "smpp"})
    void anOperatorWhoseAuthorityIsNotTrustedGetsNothing(String kind) throws Exception {
        assertThat(send(kind, NAMED, List.of())).isNotEqualTo(TlsSender.SENT);

        assertNothingArrived();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "smpp"})
    void anOperatorOfAnotherNameGetsNothing(String kind) throws Exception {
        assertThat(send(kind, NOT_NAMED, trust())).isNotEqualTo(TlsSender.SENT);

        assertNothingArrived();
    }

    private void assertNothingArrived() {
        assertThat(operator.inbox().messages()).isEmpty();
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isZero();
        assertThat(operator.binds()).isZero();
    }

    private String send(String kind, String host, List<String> trust) throws Exception {
        int port = kind.equals("http") ? operator.httpPort() : operator.smppPort();
        ServerIdentity identity = pki.tlsServer();
        try (TlsFront front = TlsFront.start(identity, host, port)) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(trust);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), TlsSender.class.getName()));
            command.addAll(List.of(kind, host, String.valueOf(front.port())));
            Process sender = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                String said = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(sender.waitFor(30, TimeUnit.SECONDS)).isTrue();
                return said.strip();
            } finally {
                sender.destroyForcibly();
            }
        }
    }

    private List<String> trust() throws Exception {
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            pki.tlsServer().trustStore().store(out, STORE_PASSWORD.toCharArray());
        }
        return List.of(
                "-Djavax.net.ssl.trustStore=" + file,
                "-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD,
                "-Djavax.net.ssl.trustStoreType=PKCS12");
    }
}
