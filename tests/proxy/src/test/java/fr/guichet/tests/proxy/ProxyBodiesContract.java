package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.proxy.RawClient.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come too slowly, and bodies that are too long or do not say how long they are. */
abstract class ProxyBodiesContract extends BeforeTwoNodes {
    static final String FORM = "/realms/professionnels/login-actions/authenticate";
    private static final String IMPORT = "/realms/professionnels/espace/etablissement/000000001/import";

    ProxyBodiesContract(ProxyProgram program) {
        super(program);
    }

    @Test
    void aRequestThatComesTooSlowlyIsNotWaitedFor() throws Exception {
        try (RunningProxy hasty = RunningProxy.start(program(), settings().with("PROXY_TIMEOUT_REQUEST", "3s"))) {
            RawClient slow = new RawClient(pki().workstation(), hasty.settings().loginPort(), "127.0.0.1");
            String head = "POST " + FORM + " HTTP/1.1\r\nHost: localhost\r\n";

            assertThat(slow.exchange(head).status()).isIn(0, 408);
            assertThat(slow.exchange(head + "Content-Length: 10\r\n\r\na=").status())
                    .isIn(0, 408);
            assertNobodyWasAsked();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000000", "9223372036854775807", "18446744073709551615"})
    void aBodyThatIsTooLongIsRefused(String length) {
        Answer announced = login(pki().workstation())
                .exchange("POST " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\na=b");

        assertThat(announced.status()).isIn(413, 400);
        assertThat(announced.body()).contains("Demande refusée");
        assertNobodyWasAsked();
    }

    @Test
    void onlyAnImportOfPeopleMayBeLong() {
        String announced = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000\r\n\r\na=b";
        for (String form : List.of(FORM, PAGE, IMPORT + "s", IMPORT + "/more")) {
            Answer refused = login(pki().workstation()).exchange("POST " + form + announced);
            assertThat(refused.status()).as(form).isEqualTo(413);
        }
        assertNobodyWasAsked();

        assertThat(login(pki().workstation()).post(FORM, "a".repeat(25_000)).status())
                .isEqualTo(200);
        for (String form : List.of(IMPORT, IMPORT + "/", "/realms/professionnels/establishments/000000001/imports")) {
            assertThat(login(pki().workstation())
                            .post(form, "a".repeat(1_000_000))
                            .status())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatTricklesTroublesNoNode() throws Exception {
        try (RunningProxy hasty = RunningProxy.start(program(), settings().with("PROXY_TIMEOUT_REQUEST", "3s"))) {
            assertThat(trickled(hasty, 10_000, "a=b", "")).isIn(0, 408);
            // Too long for a buffer together with its head, and not alone.
            assertThat(trickled(hasty, 29_000, "a".repeat(28_900), "Cookie: a=" + "b".repeat(6_000) + "\r\n"))
                    .isIn(0, 413);

            assertNobodyWasAsked();
        }
    }

    /** What it answers a body of which it gets a beginning, and then now and then a byte; 0 for nothing in 9 seconds. */
    final int trickled(RunningProxy to, int length, String beginning, String cookie) throws IOException {
        return new RawClient(pki().workstation(), to.settings().loginPort(), "127.0.0.1")
                .trickle(
                        "POST " + FORM + " HTTP/1.1\r\nHost: localhost\r\n" + cookie + "Content-Length: " + length
                                + "\r\n\r\n" + beginning,
                        90)
                .status();
    }

    /** In whatever is asked, so that one that never ends reaches no node. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "GET", "DELETE"})
    void aBodyThatDoesNotSayHowLongItIsIsRefused(String method) {
        Answer answer = login(pki().workstation())
                .exchange(method + " " + FORM
                        + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "3\r\na=b\r\n");

        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.body()).contains("Demande refusée", "Request refused");
        assertThat(answer.header("Strict-Transport-Security")).isPresent();
        assertNobodyWasAsked();
    }
}
