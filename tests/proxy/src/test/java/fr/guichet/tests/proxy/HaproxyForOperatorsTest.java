package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Ports;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What HAProxy alone offers: a third node, plain HTTP that leads on, and an address for the operator. */
@ExtendWith(TestPkiExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaproxyForOperatorsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ProxyProgram program = new Haproxy();
    private final int plainPort = Ports.free();
    private final int internalPort = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private TestPki pki;
    private RecordingNode node;
    private RunningProxy proxy;

    @BeforeAll
    void start(TestPki shared) {
        program.require();
        pki = shared;
        node = new RecordingNode("gateway-3");
        int nobody = Ports.free();
        proxy = RunningProxy.start(
                program,
                ProxySettings.onFreePorts()
                        .with(pki)
                        .withNode(1, "gateway-1", nobody, nobody)
                        .withNode(2, "gateway-2", nobody, nobody)
                        .withNode(3, node.name(), node.port(), node.port())
                        .with("PROXY_REDIRECT_BIND", "127.0.0.1:" + plainPort)
                        .with("PROXY_INTERNAL_BIND", "127.0.0.1:" + internalPort));
    }

    @AfterAll
    void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @Test
    void plainHttpLeadsToTheLoginHostAndRepeatsNothing() throws Exception {
        HttpResponse<String> answer = plain(plainPort, "/realms/professionnels/account?code=abc");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://localhost/");
        // Which is an address that the login host has.
        assertThat(new RawClient(pki.workstation(), proxy.settings().loginPort(), "127.0.0.1")
                        .get("/")
                        .header("Location"))
                .hasValue("/realms/professionnels/account/");
    }

    @Test
    void theOperatorSeesWhetherANodeAnswersAndHowTheProxyIs() throws Exception {
        assertThat(Await.until(() -> status(internalPort, "/ready") == 200, LIMIT))
                .isTrue();
        // As the alert rules ask for it, once the two that are not there were asked.
        assertThat(Await.until(
                        () -> plain(internalPort, "/metrics")
                                .body()
                                .contains("haproxy_backend_active_servers{proxy=\"gateways\"} 1\n"),
                        LIMIT))
                .isTrue();
        assertThat(status(internalPort, "/realms/professionnels/account")).isEqualTo(404);
    }

    @Test
    void whatRunsOnThePublicHostsSaysNothingOfIt() {
        RawClient outside = new RawClient(pki.workstation(), proxy.settings().loginPort(), "127.0.0.1");

        assertThat(outside.get("/ready").status()).isEqualTo(404);
        assertThat(outside.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void theNodeThatIsReadyAnswersForTheOthers() {
        RawClient browser = new RawClient(pki.workstation(), proxy.settings().loginPort(), "127.0.0.1");

        assertThat(Await.until(
                        () -> browser.get("/realms/professionnels/account", "Cookie: AUTH_SESSION_ID=a.gateway-1")
                                .body()
                                .equals(node.name()),
                        LIMIT))
                .isTrue();
    }

    private int status(int port, String path) {
        return plain(port, path).statusCode();
    }

    private HttpResponse<String> plain(int port, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
