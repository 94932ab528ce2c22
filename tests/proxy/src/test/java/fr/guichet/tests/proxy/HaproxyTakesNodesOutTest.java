package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does before a node is stopped: docs/cluster.md, rolling restart. */
class HaproxyTakesNodesOutTest extends BeforeTwoNodes {
    private static final String OF_THE_FIRST = "Cookie: AUTH_SESSION_ID=a.gateway-1";

    /** The path of such a socket has to be short. */
    @TempDir
    private Path directory;

    HaproxyTakesNodesOutTest() {
        super(new Haproxy());
    }

    @Test
    void aNodeThatIsTakenOutEndsWhatItHasAndGetsNothingNewUntilItIsPutBack() throws Exception {
        Path socket = directory.resolve("admin");
        try (RunningProxy proxy =
                RunningProxy.start(program(), settings().with("PROXY_ADMIN_SOCKET", socket.toString()))) {
            RawClient browser =
                    new RawClient(pki().workstation(), proxy.settings().loginPort(), "127.0.0.1");
            assertThat(Await.until(() -> answering(browser).equals("gateway-1"), LIMIT))
                    .isTrue();
            first().forget();

            CompletableFuture<String> underWay;
            try (RecordingNode.Held held = first().hold()) {
                underWay = CompletableFuture.supplyAsync(() -> answering(browser));
                assertThat(Await.until(() -> first().asked().size() == 1, LIMIT))
                        .isTrue();

                assertThat(command(socket, "set server gateways/gateway-1 state maint"))
                        .isBlank();

                assertThat(answering(browser)).isEqualTo("gateway-2");
                assertThat(underWay).isNotDone();
                assertThat(underWay(socket)).isEqualTo(1);
            }
            assertThat(underWay.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("gateway-1");
            assertThat(Await.until(() -> underWay(socket) == 0, LIMIT)).isTrue();

            assertThat(command(socket, "set server gateways/gateway-1 state ready"))
                    .isBlank();
            assertThat(Await.until(() -> answering(browser).equals("gateway-1"), LIMIT))
                    .isTrue();
        }
    }

    @Test
    void nobodyElseOfTheMachineCommandsTheProxy() throws Exception {
        Path socket = directory.resolve("admin");
        try (RunningProxy proxy =
                RunningProxy.start(program(), settings().with("PROXY_ADMIN_SOCKET", socket.toString()))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
    }

    private static String answering(RawClient browser) {
        return browser.get(PAGE, OF_THE_FIRST).body();
    }

    /** The column of the first node that docs/cluster.md looks at. */
    private static int underWay(Path socket) {
        return command(socket, "show stat gateways 4 -1")
                .lines()
                .map(line -> line.split(","))
                .filter(columns -> columns.length > 4 && columns[1].equals("gateway-1"))
                .mapToInt(columns -> Integer.parseInt(columns[4]))
                .findFirst()
                .orElseThrow();
    }

    private static String command(Path socket, String line) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
