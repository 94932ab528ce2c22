package fr.guichet.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is under way when another node is led to is answered to its end, or a test would take the front for the gateway. */
class FrontTest {
    private static final int LIMIT_MILLIS = 10_000;
    private static final String LAST_REQUEST = "GET /last HTTP/1.0\r\nConnection: close\r\n\r\n";
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private ServerSocket first;
    private ServerSocket second;
    private Front front;

    @BeforeEach
    void twoNodes() throws IOException {
        first = node();
        second = node();
        front = Front.on(Ports.free());
        front.leadTo(address(first));
    }

    @AfterEach
    void close() throws IOException {
        front.close();
        first.close();
        second.close();
    }

    @Test
    void anAnswerThatEndsWithItsConnectionEndsForTheBrowserAlsoAfterAChangeOfNode() throws IOException {
        try (Socket browser = browser()) {
            send(browser, LAST_REQUEST);
            try (Socket served = first.accept()) {
                assertThat(receive(served, LAST_REQUEST.length())).isEqualTo(LAST_REQUEST);
                front.leadTo(address(second));
                send(served, ANSWER);
            }

            assertThat(browser.getInputStream().readAllBytes()).asString().isEqualTo(ANSWER);
        }
    }

    @Test
    void aConnectionThatIsKeptGoesOnAtTheOtherNodeWhenItsOwnIsGone() throws IOException {
        try (Socket browser = browser()) {
            try (Socket served = answered(browser, first)) {
                front.leadTo(address(second));
            }

            answered(browser, second).close();
        }
    }

    @Test
    void theLastAnswerOnAKeptConnectionComesFromTheOtherNode() throws IOException {
        try (Socket browser = browser()) {
            try (Socket served = answered(browser, first)) {
                front.leadTo(address(second));

                send(browser, LAST_REQUEST);
                try (Socket last = second.accept()) {
                    receive(last, LAST_REQUEST.length());
                    assertThat(served.getInputStream().read())
                            .as("the first node's end")
                            .isNegative();
                    send(last, ANSWER);
                }
            }

            assertThat(browser.getInputStream().readAllBytes()).asString().isEqualTo(ANSWER);
        }
    }

    /** A request that a node answers on a connection that it keeps. */
    private static Socket answered(Socket browser, ServerSocket node) throws IOException {
        send(browser, REQUEST);
        Socket served = node.accept();
        assertThat(receive(served, REQUEST.length())).isEqualTo(REQUEST);
        send(served, ANSWER);
        assertThat(receive(browser, ANSWER.length())).isEqualTo(ANSWER);
        return served;
    }

    private static ServerSocket node() throws IOException {
        ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        node.setSoTimeout(LIMIT_MILLIS);
        return node;
    }

    private static URI address(ServerSocket node) {
        return URI.create("http://localhost:" + node.getLocalPort());
    }

    private Socket browser() throws IOException {
        Socket browser = new Socket();
        browser.setSoTimeout(LIMIT_MILLIS);
        browser.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), front.address().getPort()));
        return browser;
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String receive(Socket from, int length) throws IOException {
        return new String(from.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }
}
