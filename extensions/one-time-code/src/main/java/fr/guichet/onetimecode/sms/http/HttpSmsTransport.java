package fr.guichet.onetimecode.sms.http;

import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import fr.guichet.onetimecode.sms.SmsText;
import fr.guichet.onetimecode.sms.SmsTransport;
import fr.guichet.onetimecode.sms.WatchedSend;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends by one HTTP request. A connection that cannot be made is tried once more; a request that may have been read is
 * never repeated, for that would be a second SMS. The JDK's client keeps that rule for POST and PUT, and logs nothing of
 * a request unless it is told to.
 */
final class HttpSmsTransport implements SmsTransport {

    private static final int ANSWER_LIMIT_BYTES = 64 * 1024;

    private final HttpGatewayConfig config;
    private final UnaryOperator<String> environment;
    private final RetryPause pause;
    private final WatchedSend watched;
    private final HttpClient client;

    HttpSmsTransport(HttpGatewayConfig config, UnaryOperator<String> environment, RetryPause pause, Watch watch) {
        this.watched = new WatchedSend(
                watch, HttpSmsGatewayFactory.PROVIDER_ID, config.url().getHost());
        this.config = config;
        this.environment = environment;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    @Override
    public void deliver(MobileNumber to, SmsText text) throws SmsException {
        watched.run(call -> send(to, text, call));
    }

    private void send(MobileNumber to, SmsText text, WatchedCall call) throws SmsException {
        HttpRequest request = request(to, text);
        long end = System.nanoTime() + config.totalTimeout().toNanos();
        HttpResponse<Optional<byte[]>> answer;
        try {
            answer = exchange(request, end);
        } catch (NoConnectionException first) {
            pause.before(left(end));
            call.triedAgain();
            try {
                answer = exchange(request, end);
            } catch (NoConnectionException second) {
                throw new SmsException(SmsFailure.UNREACHABLE, second.getMessage());
            }
        }
        config.answer().judge(answer.statusCode(), answer.body());
    }

    private HttpRequest request(MobileNumber to, SmsText text) throws SmsException {
        Placeholders values = new Placeholders(
                config.numberFormat().write(to), text.value(), config.sender().value());
        HttpRequest.Builder request = HttpRequest.newBuilder(config.url())
                .header("Content-Type", config.body().contentType())
                .method(
                        config.method().name(),
                        BodyPublishers.ofByteArray(config.body().fill(values)));
        config.headers().constant().forEach(request::header);
        if (config.secret().isPresent()) {
            addSecret(request, config.secret().get().read(environment));
        }
        return request.build();
    }

    private void addSecret(HttpRequest.Builder request, String value) throws SmsException {
        try {
            request.header(config.headers().secret().orElseThrow(), value);
        } catch (IllegalArgumentException notAHeader) {
            // What the client says repeats the value.
            throw new SmsException(
                    SmsFailure.MISCONFIGURED,
                    "the variable " + config.secret().get().name() + " is no value of a header");
        }
    }

    private HttpResponse<Optional<byte[]>> exchange(HttpRequest request, long end)
            throws SmsException, NoConnectionException {
        int limit = config.answer().needsBody() ? ANSWER_LIMIT_BYTES : 0;
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.sendAsync(request, head -> new BoundedAnswer(limit));
        try {
            return answer.get(left(end).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SmsException(
                    SmsFailure.TIMED_OUT,
                    "no answer within " + config.totalTimeout().toSeconds() + " s");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SmsException(SmsFailure.DROPPED, "the server is stopping");
        } catch (ExecutionException failed) {
            // The kind of a failure alone: what the client says of it may name the address with all that is in it.
            String kind = failed.getCause().getClass().getSimpleName();
            if (neverConnected(failed.getCause())) {
                throw new NoConnectionException(kind);
            }
            throw new SmsException(SmsFailure.DROPPED, kind);
        }
    }

    private static boolean neverConnected(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    @Override
    public void close() {
        // The client's connections and its thread end with it.
    }

    /** The request was not sent. */
    private static final class NoConnectionException extends Exception {

        private static final long serialVersionUID = 1L;

        NoConnectionException(String kind) {
            super(kind);
        }
    }
}
