package fr.guichet.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until a service on this machine answers 200 at an address. */
public final class Readiness {
    private static final long ASK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * @param process whose end before that is a failure
     * @throws StartFailedException with the end of the process's log
     */
    public void await(JavaProcess process, URI address, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw process.failed("ended before it was ready");
            }
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                throw process.failed("was not ready within " + limit.toSeconds() + " s");
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    private boolean answers(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
