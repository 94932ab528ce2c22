package fr.guichet.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.htmlunit.WebConnection;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.WebResponseData;
import org.htmlunit.util.NameValuePair;

/**
 * Makes the browser's requests to a card host with the card that is in the reader. HtmlUnit's own TLS, which is good for
 * everything else, would keep a certificate back whose issuer the server did not name; a person who picks the wrong one
 * does not.
 */
final class CardConnection implements WebConnection {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** End of the one address that a card host answers. */
    private static final String CARD_STEP = "/endpoint/card";

    private final WebConnection plain;
    private volatile SSLContext reader;

    /**
     * @param plain for everything but card hosts
     * @param reader TLS with what is in the reader
     */
    CardConnection(WebConnection plain, SSLContext reader) {
        this.plain = plain;
        this.reader = reader;
    }

    void insert(SSLContext card) {
        reader = card;
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
        URL address = request.getUrl();
        return address.getProtocol().equals("https") && address.getPath().endsWith(CARD_STEP)
                ? secure(request)
                : plain.getResponse(request);
    }

    private WebResponse secure(WebRequest request) throws IOException {
        long start = System.nanoTime();
        HttpRequest.Builder get =
                HttpRequest.newBuilder(URI.create(request.getUrl().toString())).timeout(LIMIT);
        request.getAdditionalHeaders().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Connection")) {
                get.header(name, value);
            }
        });
        // A client of its own for each request: a browser that was closed in between has no TLS session left either.
        HttpClient client = HttpClient.newBuilder()
                .sslContext(reader)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(get.build(), BodyHandlers.ofByteArray());
            List<NameValuePair> headers = answer.headers().map().entrySet().stream()
                    .flatMap(header ->
                            header.getValue().stream().map(value -> new NameValuePair(header.getKey(), value)))
                    .toList();
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new WebResponse(
                    new WebResponseData(answer.body(), answer.statusCode(), "", headers), request, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted at the card host", e);
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
