package fr.guichet.tests.image;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import fr.guichet.local.Guichet;
import fr.guichet.local.Ports;
import fr.guichet.local.Secrets;
import fr.guichet.local.StopAll;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.Sensitive;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.testcontainers.containers.output.WaitingConsumer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * The image in a container on the loopback interface, as an operator would start it: nothing to write to but what
 * docs/image.md names, no rights of the kernel, PostgreSQL, and the proxy in front.
 */
final class ShippedGateway implements AutoCloseable {
    /** A share of the machine's memory in percent: some 700 MB of 16 GB. */
    private static final int MEMORY_PERCENT = 5;

    private static final int LOG_SECONDS = 30;

    private final Path directory;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Sensitive sensitive = new Sensitive();
    private final Proxy proxy = new Proxy();
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private TestPki pki;
    private Dossiers dossiers;
    private KeycloakContainer container;

    private ShippedGateway(Path directory) {
        this.directory = directory;
    }

    /** @param directory of this start alone */
    static ShippedGateway start(Path directory) {
        ShippedGateway gateway = new ShippedGateway(directory.toAbsolutePath());
        try {
            gateway.startAll();
            return gateway;
        } catch (IOException e) {
            gateway.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            gateway.close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        Proxy.program();
        GatewayImage image = GatewayImage.built();
        Files.createDirectories(directory);
        pki = started(TestPki.open(directory.resolve("pki"), 0, Clock.systemUTC()));
        Inbox inbox = started(Inbox.start());
        EmbeddedPostgres database = started(OwnPostgres.builder().start());
        dossiers = started(new Dossiers());
        container = started(container(image, inbox, database));
        container.start();
        started(proxy).start(pki, port, managementPort, directory.resolve("proxy"));
    }

    private KeycloakContainer container(GatewayImage image, Inbox inbox, EmbeddedPostgres database) throws IOException {
        Path secrets = Files.createDirectories(directory.resolve("secrets"));
        secret(secrets, "GUICHET_DOSSIER_SECRET", dossiers.secret());
        secret(secrets, "KC_SPI_ONE_TIME_CODE__DEFAULT__KEY", Secrets.random());
        secret(secrets, "KC_DB_PASSWORD", "postgres");
        Path overlays = Files.createDirectories(directory.resolve("overlays"));
        Files.writeString(overlays.resolve("name.yaml"), "displayName: Guichet of the image\n");

        KeycloakContainer gateway = new KeycloakContainer(image.name())
                .withProductionMode()
                .withOptimizedFlag()
                .withRamPercentage(1, MEMORY_PERCENT)
                .withAdminUsername(Secrets.random())
                .withAdminPassword(Secrets.random())
                // Of this machine alone: there is no registry to ask.
                .withImagePullPolicy(name -> false)
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(6)))
                .withNetworkMode("host")
                .withEnv(settings(inbox, database))
                .withCreateContainerCmdModifier(command -> confine(command.getHostConfig())
                        // Not by Testcontainers, which would first try mounting with an image of a registry.
                        .withBinds(
                                readable(secrets, "/run/secrets"),
                                readable(overlays, "/etc/guichet/overlays"),
                                readable(directory.resolve("pki/ca.pem"), "/etc/guichet/cards.pem")));
        // On the machine's own network there is nothing to expose.
        gateway.setExposedPorts(List.of());
        return gateway;
    }

    private static Bind readable(Path here, String there) {
        return new Bind(here.toString(), new Volume(there), AccessMode.ro);
    }

    private static HostConfig confine(HostConfig host) {
        return host.withReadonlyRootfs(true)
                .withTmpFs(Map.of(
                        "/tmp", "rw,noexec,nosuid,size=128m",
                        "/opt/keycloak/data", "rw,noexec,nosuid,size=64m,uid=1000,mode=0700",
                        "/var/lib/guichet", "rw,noexec,nosuid,size=64m,uid=1000,mode=0700"))
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"));
    }

    private Map<String, String> settings(Inbox inbox, EmbeddedPostgres database) {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("KC_DB_USERNAME", "postgres"),
                Map.entry("KC_HOSTNAME", proxy.loginHost().toString()),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort)),
                Map.entry("KC_PROXY_TRUSTED_ADDRESSES", Proxy.ADDRESS + "/32"),
                // One node.
                Map.entry("KC_CACHE", "local"),
                Map.entry("GUICHET_REALM_FOR", "local"),
                Map.entry("GUICHET_CARD_HOST", proxy.cardHost().toString()),
                Map.entry("GUICHET_CARD_ANCHORS", "/etc/guichet/cards.pem"),
                Map.entry("GUICHET_CARD_TEST_CARDS", "true"),
                Map.entry("GUICHET_DOSSIER_URL", dossiers.address().toString()),
                Map.entry("GUICHET_SMTP_HOST", "localhost"),
                Map.entry("GUICHET_SMTP_PORT", String.valueOf(inbox.port())),
                Map.entry("GUICHET_SMTP_FROM", "guichet@example.test"));
    }

    /** Readable by the server's user, who is nobody on this machine; the folder above lets nobody else through. */
    private static void secret(Path folder, String name, String value) throws IOException {
        Files.writeString(folder.resolve(name), value);
    }

    private <T extends AutoCloseable> T started(T service) {
        running.push(service);
        return service;
    }

    /** The issuer of the tokens, at the proxy. */
    URI issuer() {
        return proxy.loginHost().resolve("/realms/" + Guichet.REALM);
    }

    /** Where the server itself listens, which nobody outside reaches. */
    URI ownAddress() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Health and metrics. */
    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    TestPki pki() {
        return pki;
    }

    Dossiers dossiers() {
        return dossiers;
    }

    /** Runs a shell command in the container of the server. */
    String shell(String command) {
        return Command.of("docker", "exec", container.getContainerId(), "bash", "-c", command)
                .output();
    }

    /** What the daemon tells of the running container to whoever may ask it. */
    String inspection() {
        return Command.of("docker", "inspect", container.getContainerId()).output();
    }

    /** The whole log, once there is such a line in it. */
    String logUntil(Predicate<String> line) {
        WaitingConsumer lines = new WaitingConsumer();
        container.followOutput(lines);
        try {
            lines.waitUntil(frame -> line.test(frame.getUtf8String()), LOG_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The log has no such line", e);
        }
        return container.getLogs();
    }

    /** Somebody's browser outside, with a card in the reader. */
    Browser browserWith(CardCertificate card) {
        return started(new Browser(pki, sensitive).insert(card));
    }

    /** Ends all of it, the last first. */
    @Override
    public void close() {
        StopAll.lastFirst(running);
    }
}
