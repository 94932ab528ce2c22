package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** A certificate that is changed while people log in: docs/proxy.md. */
abstract class ProxyReloadContract extends BeforeTwoNodes {
    ProxyReloadContract(ProxyProgram program) {
        super(program);
    }

    @Test
    void aNewCertificateIsTakenUpAtAnyMomentAndABrokenOneIsNot() throws IOException {
        // Time enough for the request that is begun before the reload and ended after it.
        ProxySettings settings = settings().with("PROXY_TIMEOUT_REQUEST", "60s");
        Path certificate = Path.of(settings.variables().get("PROXY_LOGIN_CERTIFICATE"));
        RawClient before = new RawClient(pki().workstation(), settings.loginPort(), "127.0.0.1");
        try (TestPki successor = TestPki.start();
                RunningProxy proxy = RunningProxy.start(program(), settings)) {
            RawClient after = new RawClient(successor.workstation(), settings.loginPort(), "127.0.0.1");
            RawClient either = new RawClient(pki().workstation(successor), settings.loginPort(), "127.0.0.1");
            assertThat(Await.until(() -> isAnswered(before), LIMIT)).isTrue();

            put(certificate, "no certificate");
            assertThat(RunningProxy.check(program(), settings).ok()).isFalse();
            ServerLog.Mark mark = proxy.log().mark();
            proxy.reload();
            assertThat(proxy.log().await(mark, ProxyReloadContract::refusesIt, LIMIT))
                    .isPresent();
            assertThat(isAnswered(before)).isTrue();

            SSLSocket underWay = before.connect();
            write(underWay, "GET " + PAGE + " HTTP/1.1\r\n");
            put(
                    certificate,
                    Files.readString(
                            Path.of(settings.with(successor).variables().get("PROXY_LOGIN_CERTIFICATE"))));
            proxy.reload();
            assertThat(Await.until(
                            () -> {
                                assertThat(isAnswered(either))
                                        .as("whoever comes is answered, with the one or with the other")
                                        .isTrue();
                                return isAnswered(after) && !isAnswered(before);
                            },
                            LIMIT))
                    .isTrue();

            // And a request that had begun goes on to its end.
            write(underWay, "Host: localhost\r\nConnection: close\r\n\r\n");
            assertThat(new String(underWay.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    private static void write(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** At once, as the page says: no reload reads half of a file. */
    private static void put(Path certificate, String content) throws IOException {
        Path written = certificate.resolveSibling("next.pem");
        Files.writeString(written, content);
        Files.move(written, certificate, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean refusesIt(String line) {
        return line.toLowerCase(Locale.ROOT).matches(".*(unable to|cannot) load certificate.*");
    }

    private static boolean isAnswered(RawClient client) {
        try {
            return client.get(PAGE).status() == 200;
        } catch (IllegalStateException refused) {
            return false;
        }
    }
}
