package fr.guichet.tests.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.guichet.local.Ports;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code docker/up.sh} and what it starts, on ports and with a folder of this run alone. */
final class Compose implements AutoCloseable {
    private static final String PROJECT = "guichet-tests";

    private final Map<String, String> environment = new HashMap<>();
    private final int loginPort = Ports.free();
    private final int cardPort = Ports.free();
    private final int dossiersPort = Ports.free();
    private final Path state;

    /** @param state where secrets and test cards are made */
    Compose(Path state) {
        this.state = state.toAbsolutePath();
        environment.putAll(Map.of(
                "GUICHET_PROJECT", PROJECT,
                "GUICHET_STATE", this.state.toString(),
                "GUICHET_LOGIN_PORT", String.valueOf(loginPort),
                "GUICHET_CARD_PORT", String.valueOf(cardPort),
                "GUICHET_DOSSIERS_PORT", String.valueOf(dossiersPort),
                "GUICHET_WORKBENCH_PORT", String.valueOf(Ports.free())));
    }

    static void require() {
        GatewayImage.require();
        if (!Command.of("docker", "compose", "version").succeeds()) {
            RequiredProgram.named("docker-compose", "install the package of that name; compose.yaml is not tested");
        }
    }

    /** The file as Docker understands it, which refuses what it does not. */
    JsonNode understood() throws IOException {
        Path settings = state.resolve("settings.env");
        if (!Files.exists(settings)) {
            Files.createDirectories(state);
            StringBuilder text = new StringBuilder("GUICHET_STATE=" + state + "\nGUICHET_USER=1000:1000\n"
                    + "GUICHET_SUBNET=172.31.251.0/28\nGUICHET_PROXY_ADDRESS=172.31.251.10\n"
                    + "GUICHET_CARD_HOST=https://carte.localhost:" + cardPort + "\n");
            for (String image : new String[] {"GATEWAY", "SIMULATORS", "DOSSIERS", "POSTGRES", "HAPROXY"}) {
                text.append("GUICHET_").append(image).append("_IMAGE=any\n");
            }
            Files.writeString(settings, text);
        }
        return new ObjectMapper(new YAMLFactory())
                .readTree(GatewayImage.script("compose/compose.sh", "config")
                        .with(environment)
                        .output());
    }

    /** Starts all of it, and comes back when it answers. */
    void up() {
        GatewayImage.script("up.sh", "--debian").with(environment).output();
    }

    /** The value of a metric of a node, from inside its container: nobody else reaches the management port. */
    String metric(String node, String name) {
        String page = shell(
                node,
                "exec 3<>/dev/tcp/127.0.0.1/9000; printf 'GET /metrics HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3");
        return page.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .orElse("no " + name);
    }

    /** Stops one as Docker does when its machine goes down. */
    void stop(String service) {
        GatewayImage.script("compose/compose.sh", "stop", service)
                .with(environment)
                .output();
    }

    /** The status by which a container that was stopped has ended. */
    int status(String service) {
        String container = GatewayImage.script("compose/compose.sh", "ps", "--quiet", "--all", service)
                .with(environment)
                .output()
                .strip();
        return Integer.parseInt(Command.of("docker", "inspect", "--format", "{{.State.ExitCode}}", container)
                .output()
                .strip());
    }

    private String shell(String service, String command) {
        return GatewayImage.script("compose/compose.sh", "exec", "-T", service, "bash", "-c", command)
                .with(environment)
                .output();
    }

    /** Origin of the login host. */
    URI loginHost() {
        return URI.create("https://guichet.localhost:" + loginPort);
    }

    /** Origin of the card host. */
    URI cardHost() {
        return URI.create("https://carte.localhost:" + cardPort);
    }

    /** Origin of the dossier service. */
    URI dossiers() {
        return URI.create("http://localhost:" + dossiersPort);
    }

    /** The store with the authority of both hosts' certificate. */
    Path trusted() {
        return state.resolve("simulators/trust/trusted.p12");
    }

    /** Containers, volumes and networks of it that there are. */
    String leftovers() {
        StringBuilder left = new StringBuilder();
        for (String kind : new String[] {"container", "volume", "network"}) {
            left.append(Command.of(
                            "docker", kind, "ls", "--quiet", "--filter", "label=com.docker.compose.project=" + PROJECT)
                    .output());
        }
        return left.toString();
    }

    /** Ends it and forgets its data. */
    void down() {
        GatewayImage.script("down.sh", "--forget").with(environment).output();
    }

    @Override
    public void close() {
        down();
    }
}
