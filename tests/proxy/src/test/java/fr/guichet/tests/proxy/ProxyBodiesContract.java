package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.proxy.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come too slowly, and bodies that are too long or do not say how long they are. */
abstract class ProxyBodiesContract extends BeforeTwoNodes {
    static final String FORM = "/realms/professionnels/login-actions/authenticate";

    ProxyBodiesContract(ProxyProgram program) {
        super(program);
    }

    @Test
    void aRequestThatComesTooSlowlyIsNotWaitedFor() throws Exception {
        try (RunningProxy hasty = RunningProxy.start(program(), settings().with("PROXY_TIMEOUT_REQUEST", "1s"))) {
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

    /** In whatever is asked, so that one that never ends reaches no node. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "GET", "DELETE"})
    void aBodyThatDoesNotSayHowLongItIsIsRefused(String method) {
        Answer answer = login(pki().workstation())
                .exchange(method + " " + FORM
                        + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "3\r\na=b\r\n");

        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.body()).contains("Demande refusée", "<section lang=\"en\">");
        assertThat(answer.header("Strict-Transport-Security")).isPresent();
        assertNobodyWasAsked();
    }
}
