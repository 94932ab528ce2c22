package fr.guichet.tests.image;

import fr.guichet.local.JavaProcess;
import fr.guichet.local.Ports;
import fr.guichet.local.Readiness;
import fr.guichet.simulator.container.ProxyFiles;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's HAProxy on the loopback interface, with the configuration of production, in front of one gateway. */
final class Proxy implements AutoCloseable {
    /** Where the gateway's requests come from. */
    static final String ADDRESS = "127.0.0.2";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final int loginPort = Ports.free();
    private final int cardPort = Ports.free();
    private final int internalPort = Ports.free();
    private JavaProcess process;

    static Path program() {
        return RequiredProgram.named(
                "haproxy", "install the package of that name; no login goes through the proxy to the image");
    }

    /** Origin of the login host. */
    URI loginHost() {
        return URI.create("https://localhost:" + loginPort);
    }

    /** Origin of the card host. */
    URI cardHost() {
        return URI.create("https://localhost:" + cardPort);
    }

    /**
     * Starts it, and waits until it finds the gateway ready.
     *
     * @param directory for its files and those of who trusts it
     */
    void start(TestPki pki, int gatewayPort, int healthPort, Path directory) throws IOException {
        ProxyFiles files = new ProxyFiles(directory);
        files.write(pki);
        process = JavaProcess.start(
                "HAProxy",
                List.of(
                        program().toString(),
                        "-db",
                        "-f",
                        GatewayImage.file("haproxy/haproxy.cfg").toString()),
                Map.ofEntries(
                        Map.entry(
                                "PROXY_PAGES", GatewayImage.file("proxy-pages").toString()),
                        Map.entry("PROXY_LOGIN_BIND", "127.0.0.1:" + loginPort),
                        Map.entry("PROXY_LOGIN_HOST", "localhost"),
                        Map.entry("PROXY_LOGIN_CERTIFICATE", files.server().toString()),
                        Map.entry("PROXY_CARD_BIND", "127.0.0.1:" + cardPort),
                        Map.entry("PROXY_CARD_HOST", "localhost"),
                        Map.entry("PROXY_CARD_CERTIFICATE", files.server().toString()),
                        Map.entry(
                                "PROXY_CARD_CA_NAMES",
                                files.cardAuthorityNames().toString()),
                        Map.entry("PROXY_CARD_CA", files.cardAuthorities().toString()),
                        Map.entry("PROXY_NODE_1_NAME", "image"),
                        Map.entry("PROXY_NODE_1_ADDRESS", "127.0.0.1:" + gatewayPort),
                        Map.entry("PROXY_NODE_1_HEALTH_PORT", String.valueOf(healthPort)),
                        Map.entry("PROXY_INTERNAL_BIND", "127.0.0.1:" + internalPort),
                        Map.entry("PROXY_SOURCE", ADDRESS)),
                directory,
                directory.resolve("haproxy.log"));
        new Readiness().await(process, URI.create("http://127.0.0.1:" + internalPort + "/ready"), START_LIMIT);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
