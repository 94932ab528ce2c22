package fr.guichet.federation.upstream;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;

/**
 * The calls to one upstream, bounded in every direction: a deadline for the whole exchange whatever the upstream does
 * meanwhile, a number at once, a size. A call holds its place until the network has let go of it, even when nobody waits
 * for it any more, so that a dead name server cannot pile threads up.
 */
final class BoundedCalls implements AutoCloseable {

    /** Calls at once to one upstream from one node; the next one is refused, and other means of login go on. */
    static final int AT_ONCE = 16;
    /** Largest answer in bytes: several times that of somebody with many places of work. */
    static final int LARGEST_ANSWER = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(BoundedCalls.class);
    private static final long IDLE_SECONDS = 30;

    private final CloseableHttpClient client;
    private final Watch watch;
    private final String alias;
    private final ThreadPoolExecutor places;

    /**
     * @param client that follows no redirect and tries nothing twice; closed with this
     * @param watch whoever watches the calls
     * @param alias of the provider
     */
    BoundedCalls(CloseableHttpClient client, Watch watch, String alias) {
        this.client = client;
        this.watch = watch;
        this.alias = alias;
        this.places =
                new ThreadPoolExecutor(0, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "guichet-upstream");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Sends a request and reads the answer.
     *
     * @throws UpstreamRefusedException with {@code TOO_SLOW}, {@code TOO_BUSY}, {@code UNAVAILABLE}, or
     *     {@code ANSWER_MALFORMED} for an answer that is too large
     */
    HttpAnswer send(HttpUriRequest request, Deadline deadline) throws UpstreamRefusedException {
        try (WatchedCall call =
                watch.begin(CallKind.UPSTREAM, alias, request.getURI().getHost())) {
            try {
                HttpAnswer answer = sendWithin(request, deadline);
                call.ended(answer.isOk() ? CallOutcome.ANSWERED : CallOutcome.REFUSED);
                return answer;
            } catch (UpstreamRefusedException refused) {
                call.ended(outcomeOf(refused.refusal()));
                throw refused;
            }
        }
    }

    private static CallOutcome outcomeOf(UpstreamRefusal refusal) {
        return switch (refusal) {
            case TOO_SLOW -> CallOutcome.TOO_SLOW;
            case TOO_BUSY -> CallOutcome.TOO_BUSY;
            case ANSWER_MALFORMED -> CallOutcome.UNUSABLE;
            default -> CallOutcome.UNREACHABLE;
        };
    }

    private HttpAnswer sendWithin(HttpUriRequest request, Deadline deadline) throws UpstreamRefusedException {
        long millis = Math.max(1, deadline.left().toMillis());
        Future<HttpAnswer> answer;
        try {
            answer = places.submit(() -> exchange(request));
        } catch (RejectedExecutionException full) {
            throw new UpstreamRefusedException(UpstreamRefusal.TOO_BUSY);
        }
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            request.abort();
            throw new UpstreamRefusedException(UpstreamRefusal.TOO_SLOW);
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } catch (InterruptedException stopping) {
            request.abort();
            Thread.currentThread().interrupt();
            throw new UpstreamRefusedException(UpstreamRefusal.UNAVAILABLE);
        }
    }

    private HttpAnswer exchange(HttpUriRequest request) throws IOException, UpstreamRefusedException {
        try (CloseableHttpResponse response = client.execute(request)) {
            Header contentType = response.getFirstHeader("Content-Type");
            HttpAnswer answer = new HttpAnswer(
                    response.getStatusLine().getStatusCode(),
                    contentType == null ? null : contentType.getValue(),
                    read(response.getEntity(), request));
            LOG.debugf("%s of %s: %d", request.getMethod(), request.getURI().getHost(), answer.status());
            return answer;
        }
    }

    private static byte[] read(HttpEntity entity, HttpUriRequest request) throws IOException, UpstreamRefusedException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int count = content.read(some); count >= 0; count = content.read(some)) {
            if (body.size() + count > LARGEST_ANSWER) {
                // Closing the stream would read the rest of it first.
                request.abort();
                throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
            }
            body.write(some, 0, count);
        }
        return body.toByteArray();
    }

    private static UpstreamRefusedException refused(Throwable cause) {
        if (cause instanceof UpstreamRefusedException refused) {
            return refused;
        }
        // The kind of failure alone: messages of libraries quote addresses and headers.
        LOG.warnf("An upstream cannot be reached: %s", cause.getClass().getSimpleName());
        return new UpstreamRefusedException(
                cause instanceof SocketTimeoutException ? UpstreamRefusal.TOO_SLOW : UpstreamRefusal.UNAVAILABLE);
    }

    @Override
    public void close() {
        places.shutdownNow();
        try {
            client.close();
        } catch (IOException leftOver) {
            LOG.debug("connections to an upstream were not closed in order");
        }
    }
}
