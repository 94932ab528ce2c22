package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.threeten.extra.MutableClock;

/** Whatever an upstream does on the wire, a login gets an answer in time. Against real sockets. */
@Timeout(30)
class BoundedCallsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final UpstreamClients clients = new UpstreamClients(name -> null, Watch.nobody());

    @AfterEach
    void hangUp() {
        clients.close();
    }

    @Test
    void anAnswerIsReadWhole() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Type: Application/JSON; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}"))) {
            HttpAnswer answer = send(server.address("/"), LONG);

            assertThat(answer.isOk()).isTrue();
            assertThat(answer.mediaType()).contains("application/json");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        }
    }

    @Test
    void anUpstreamThatSaysNothingIsTooSlow() throws Exception {
        try (RawServer server = new RawServer(RawServer.hanging())) {
            assertThat(refusalOf(server.address("/"), SHORT)).isEqualTo(UpstreamRefusal.TOO_SLOW);
        }
    }

    @Test
    void anUpstreamThatSendsByteAfterByteIsTooSlow() throws Exception {
        RawServer.Behaviour dripping = (out, closing) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            do {
                out.write(' ');
                out.flush();
            } while (!closing.await(20, TimeUnit.MILLISECONDS));
        };
        try (RawServer server = new RawServer(dripping)) {
            assertThat(refusalOf(server.address("/"), SHORT)).isEqualTo(UpstreamRefusal.TOO_SLOW);
        }
    }

    @Test
    void aDeadlineThatIsOverCostsNoCall() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n"))) {
            MutableClock clock = IdToken.clock();
            Deadline deadline = Deadline.in(LONG, clock);
            clock.add(LONG);

            UpstreamRefusedException refused = catchThrowableOfType(
                    UpstreamRefusedException.class, () -> calls().send(new HttpGet(server.address("/")), deadline));

            assertThat(refused.refusal()).isEqualTo(UpstreamRefusal.TOO_SLOW);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotRead() throws Exception {
        RawServer.Behaviour endless = (out, closing) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[8192];
            while (closing.getCount() > 0) {
                out.write(some);
            }
        };
        try (RawServer server = new RawServer(endless)) {
            assertThat(refusalOf(server.address("/"), LONG)).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (RawServer elsewhere = new RawServer(RawServer.hanging());
                RawServer server = new RawServer(RawServer.answering("HTTP/1.1 302 Found\r\nLocation: "
                        + elsewhere.address("/")
                        + "\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(send(server.address("/"), LONG).status()).isEqualTo(302);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void anUpstreamThatIsDownIsUnavailable() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }

        assertThat(refusalOf(URI.create("http://localhost:" + port), LONG)).isEqualTo(UpstreamRefusal.UNAVAILABLE);
    }

    @Test
    void anUpstreamThatHangsUpIsUnavailableAndAskedOnce() throws Exception {
        try (RawServer server = new RawServer((out, closing) -> {})) {
            assertThat(refusalOf(server.address("/"), LONG)).isEqualTo(UpstreamRefusal.UNAVAILABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whatIsNoHttpIsUnavailable() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering("220 smtp ready\r\n\r\n"))) {
            assertThat(refusalOf(server.address("/"), LONG)).isEqualTo(UpstreamRefusal.UNAVAILABLE);
        }
    }

    @Test
    void theCallAfterTheLastPlaceIsRefusedAtOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(BoundedCalls.AT_ONCE);
        ExecutorService logins = Executors.newFixedThreadPool(BoundedCalls.AT_ONCE);
        try (RawServer server = new RawServer((out, closing) -> {
            arrived.countDown();
            closing.await();
        })) {
            BoundedCalls calls = calls();
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < BoundedCalls.AT_ONCE; i++) {
                waiting.add(logins.submit(() -> calls.send(new HttpGet(server.address("/")), in(LONG))));
            }
            arrived.await();

            assertThat(refusalOf(server.address("/"), LONG)).isEqualTo(UpstreamRefusal.TOO_BUSY);
            assertThat(waiting).noneMatch(Future::isDone);
        } finally {
            logins.shutdownNow();
        }
    }

    @Test
    void anotherProviderHasPlacesOfItsOwn() throws Exception {
        UpstreamConfig other = Settings.standard();
        other.setInternalId("other");

        assertThat(clients.of(other, null)).isNotSameAs(calls());
        assertThat(calls()).isSameAs(calls());
    }

    private HttpAnswer send(URI address, Duration time) throws UpstreamRefusedException, IOException {
        return calls().send(new HttpGet(address), in(time));
    }

    private UpstreamRefusal refusalOf(URI address, Duration time) {
        return catchThrowableOfType(UpstreamRefusedException.class, () -> send(address, time))
                .refusal();
    }

    private BoundedCalls calls() throws UpstreamRefusedException {
        return clients.of(Settings.standard(), null);
    }

    private static Deadline in(Duration time) {
        return Deadline.in(time, Clock.systemUTC());
    }
}
