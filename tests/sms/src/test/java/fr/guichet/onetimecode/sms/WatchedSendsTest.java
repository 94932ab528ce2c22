package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.sms.http.HttpSends;
import fr.guichet.onetimecode.sms.smpp.SmppSends;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What whoever watches learns of a send: protocol, host, outcome, tries. */
class WatchedSendsTest {

    private final WatchedSends watch = new WatchedSends();

    @Test
    void aSendThatIsTakenAnswered() throws Exception {
        String host;
        try (SmsGatewaySimulator operator = Operator.start();
                SmsTransport http = HttpSends.transport(operator.address(), watch)) {
            host = operator.address().getHost();
            http.deliver(Operator.number(), Operator.text());
        }

        assertThat(watch.ended()).containsExactly("SMS http " + host + " ANSWERED after 1");
    }

    @Test
    void aGatewayWithoutAConnectionIsTriedTwiceOverHttp() throws IOException {
        int nobody = freePort();
        try (SmsTransport http = HttpSends.transport(URI.create("http://127.0.0.1:" + nobody + "/"), watch)) {
            Operator.assertFails(SmsFailure.UNREACHABLE, () -> http.deliver(Operator.number(), Operator.text()));
        }

        assertThat(watch.ended()).containsExactly("SMS http 127.0.0.1 UNREACHABLE after 2");
    }

    @Test
    void aMessageCentreWithoutAConnectionIsUnreachable() throws IOException {
        int nobody = freePort();
        try (SmsTransport smpp = SmppSends.transport(nobody, watch)) {
            Operator.assertFails(SmsFailure.UNREACHABLE, () -> smpp.deliver(Operator.number(), Operator.text()));
        }

        assertThat(watch.ended()).containsExactly("SMS smpp 127.0.0.1 UNREACHABLE after 1");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
