package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docker/up.sh}: everything by one command, and nothing left after the other. */
class ComposeTest {
    private static final String CONSOLE = "/realms/professionnels/account/";
    private static final String LOGIN_PAGE =
            "/realms/professionnels/protocol/openid-connect/auth?client_id=account-console"
                    + "&response_type=code&scope=openid&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=";
    /** 128 and SIGTERM's number; a container that was killed in the end says 137. */
    private static final int ENDED_WHEN_ASKED = 143;

    @BeforeAll
    static void require() {
        Compose.require();
    }

    /** One test, because it starts seven containers. */
    @Test
    void oneCommandStartsAGatewayOfTwoNodesBehindTheProxyAndAnotherLeavesNothing() throws Exception {
        Path state = Path.of(System.getProperty("guichet.test.directory")).resolve("compose");
        Compose compose = new Compose(state);
        try (compose) {
            compose.up();
            HttpClient browser = HttpClient.newBuilder()
                    // HTTP/2 would take the name of the host from the address.
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trusting(compose.trusted()))
                    .build();

            HttpResponse<String> login = get(browser, compose.loginHost(), LOGIN_PAGE + compose.loginHost() + CONSOLE);
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.body()).contains("social-cps");

            assertThat(get(browser, compose.loginHost(), "/metrics").statusCode())
                    .isEqualTo(404);
            assertThat(get(browser, compose.cardHost(), "/").statusCode()).isEqualTo(404);
            assertThat(get(browser, compose.dossiers(), "/").statusCode()).isEqualTo(200);
            // Both nodes see two.
            for (String node : new String[] {"gateway-1", "gateway-2"}) {
                assertThat(compose.metric(node, "vendor_cluster_size")).isEqualTo("2.0");
            }

            // Without a word to the proxy, as when its machine is started anew.
            CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> compose.stop("gateway-1"));
            while (!stop.isDone()) {
                assertThat(get(browser, compose.loginHost(), LOGIN_PAGE + compose.loginHost() + CONSOLE)
                                .statusCode())
                        .as("whoever comes while a node is stopped")
                        .isEqualTo(200);
            }
            stop.join();
            assertThat(compose.status("gateway-1")).as("it ended by itself").isEqualTo(ENDED_WHEN_ASKED);
        }

        assertThat(compose.leftovers()).isEmpty();
        assertThat(state).doesNotExist();
    }

    /** Not by the name of the host, which only browsers find without being told. */
    private static HttpResponse<String> get(HttpClient browser, URI host, String target)
            throws IOException, InterruptedException {
        URI here = URI.create(host.getScheme() + "://localhost:" + host.getPort() + target);
        return browser.send(
                HttpRequest.newBuilder(here).header("Host", host.getAuthority()).build(), BodyHandlers.ofString());
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(authority)) {
            store.load(in, "changeit".toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
