package fr.guichet.dossier.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Questions to the gateway's {@code delegations/introspect}, as this service's client: bounded in time from the wait for a
 * turn to the last byte, in size, and in number, so that a gateway that is slow slows down those who need it and nobody
 * else.
 */
@Component
class DelegationQuestions {

    /** A hundred delegations, the most there are for one account, make a tenth of it. */
    private static final int SIZE_LIMIT_BYTES = 256 * 1024;

    private final GatewaySettings gateway;
    private final DelegationSettings settings;
    private final HttpClient http;
    private final Semaphore turns;

    DelegationQuestions(GatewaySettings gateway, DelegationSettings settings) {
        this.gateway = gateway;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /**
     * The answer to a form.
     *
     * @throws GatewayUnavailableException when there is none in time
     */
    HttpResponse<String> ask(Map<String, String> form) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        try {
            // Half of the time at most: a turn that comes too late for an answer is another's.
            if (!turns.tryAcquire(settings.timeout().toNanos() / 2, TimeUnit.NANOSECONDS)) {
                throw new GatewayUnavailableException("too many questions on delegations are on their way");
            }
            try {
                return answer(request(form), deadline);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailableException("a question on a delegation was interrupted", e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request, long deadline) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, head -> new BoundedBody(SIZE_LIMIT_BYTES));
        try {
            // The client's own time limit ends with the headers: a body may take for ever.
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new GatewayUnavailableException("the gateway does not answer in time on a delegation", e);
        } catch (ExecutionException e) {
            throw new GatewayUnavailableException("the gateway cannot be asked for a delegation", cause(e));
        } finally {
            answer.cancel(true);
        }
    }

    /** Nothing but the failure of a call is expected here. */
    private static Throwable cause(ExecutionException failure) {
        return failure.getCause() instanceof IOException io ? io : failure;
    }

    private HttpRequest request(Map<String, String> form) {
        String base = gateway.issuer().toString();
        String separator = base.endsWith("/") ? "" : "/";
        return HttpRequest.newBuilder(URI.create(base + separator + "delegations/introspect"))
                .timeout(settings.timeout())
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    /** RFC 6749, section 2.3.1: encoded as a form's values are, then as HTTP wants it. */
    private String credentials() {
        String pair = encoded(gateway.clientId()) + ":" + encoded(gateway.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
