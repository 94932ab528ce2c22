package fr.guichet.card.revocation;

import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.WatchedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches over HTTP with a limit on the bytes and one on the time of the whole exchange, however slowly the other end
 * drips. Redirections are failures: an authority's address is where its certificates say.
 */
final class HttpFetch {

    private static final int OK = 200;

    private final HttpClient client;

    HttpFetch(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Posts an OCSP request and gives the answer's bytes.
     *
     * @param call learns how the exchange ended
     */
    byte[] postOcsp(URI responder, byte[] request, int maxBytes, Duration timeout, WatchedCall call)
            throws IOException {
        HttpRequest post = HttpRequest.newBuilder(responder)
                .header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        send(post, answer, maxBytes, timeout, call);
        return answer.toByteArray();
    }

    /**
     * Downloads into a stream, which is left open.
     *
     * @param call learns how the exchange ended
     */
    void download(URI source, OutputStream target, long maxBytes, Duration timeout, WatchedCall call)
            throws IOException {
        send(HttpRequest.newBuilder(source).GET().build(), target, maxBytes, timeout, call);
    }

    private void send(HttpRequest request, OutputStream target, long maxBytes, Duration timeout, WatchedCall call)
            throws IOException {
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(
                request,
                response -> response.statusCode() == OK
                        ? new BoundedBody(target, maxBytes)
                        : new BoundedBody(OutputStream.nullOutputStream(), 0));
        try {
            int status = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != OK) {
                call.ended(CallOutcome.REFUSED);
                throw new IOException("HTTP status " + status);
            }
        } catch (ExecutionException failed) {
            call.ended(CallOutcome.UNREACHABLE);
            throw new IOException(failed.getCause().getClass().getSimpleName(), failed.getCause());
        } catch (TimeoutException slow) {
            call.ended(CallOutcome.TOO_SLOW);
            throw new IOException("no answer within " + timeout, slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            exchange.cancel(true);
        }
    }
}
