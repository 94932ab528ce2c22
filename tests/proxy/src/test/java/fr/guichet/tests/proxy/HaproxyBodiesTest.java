package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HaproxyBodiesTest extends ProxyBodiesContract {
    HaproxyBodiesTest() {
        super(new Haproxy());
    }

    /** nginx waits on, as long as there is something now and then. */
    @Test
    void aBodyThatTricklesIsNotWaitedFor() throws Exception {
        try (RunningProxy hasty = RunningProxy.start(program(), settings().with("PROXY_TIMEOUT_REQUEST", "3s"))) {
            assertThat(trickled(hasty, 10_000, "a=b", "")).isEqualTo(408);
        }
    }

    /** nginx counts it as it comes: docs/proxy.md. */
    @Test
    void aBodyWithoutALengthIsRefusedInHttp2Too() throws Exception {
        assertThat(postedInHttp2(5)).isEqualTo(411);
        assertNobodyWasAsked();
    }

    @Test
    void nothingPostedNeedsNoLengthInHttp2() throws Exception {
        assertThat(postedInHttp2(0)).isEqualTo(200);
    }

    private int postedInHttp2(int length) throws Exception {
        byte[] body = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(proxy().settings().loginHost() + FORM))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(pki().workstation())
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
