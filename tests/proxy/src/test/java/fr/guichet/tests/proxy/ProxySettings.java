package fr.guichet.tests.proxy;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.Ports;
import fr.guichet.simulator.container.ProxyFiles;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a proxy, by their variables. Each {@code with…} gives a changed copy.
 *
 * @param loginPort of the login host on 127.0.0.1
 * @param cardPort of the card host on 127.0.0.1
 * @param variables all of them, the ports among them
 */
record ProxySettings(int loginPort, int cardPort, Map<String, String> variables) {
    ProxySettings {
        variables = Map.copyOf(variables);
    }

    /** Both hosts on free ports of the loopback interface, with the certificates of the tests and no node yet. */
    static ProxySettings onFreePorts() {
        int login = Ports.free();
        int card = Ports.free();
        Map<String, String> variables = new TreeMap<>();
        variables.put("PROXY_PAGES", ProxyProgram.DOCKER.resolve("proxy-pages").toString());
        variables.put("PROXY_LOGIN_BIND", "127.0.0.1:" + login);
        variables.put("PROXY_LOGIN_HOST", "localhost");
        variables.put("PROXY_CARD_BIND", "127.0.0.1:" + card);
        variables.put("PROXY_CARD_HOST", "localhost");
        variables.put("PROXY_SOURCE", GatewaySettings.CARD_HOST_ADDRESS);
        return new ProxySettings(login, card, variables);
    }

    /** With certificates of its own and the authorities of the cards. */
    ProxySettings with(TestPki pki) {
        ProxyFiles files = written(pki);
        return with("PROXY_LOGIN_CERTIFICATE", files.server().toString())
                .with("PROXY_CARD_CERTIFICATE", files.server().toString())
                .with("PROXY_CARD_CA_NAMES", files.cardAuthorityNames().toString())
                .with("PROXY_CARD_CA", files.cardAuthorities().toString());
    }

    private static ProxyFiles written(TestPki pki) {
        try {
            Path parent = Files.createDirectories(Path.of(System.getProperty("guichet.proxy.directory")));
            // Readable by its owner alone from the first moment on: there is a key in it.
            ProxyFiles files = new ProxyFiles(Files.createTempDirectory(
                    parent,
                    "certificates",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
            files.write(pki);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With a node.
     *
     * @param number 1 or 2
     * @param name as session cookies have it
     * @param port on 127.0.0.1
     * @param healthPort of its readiness on 127.0.0.1
     */
    ProxySettings withNode(int number, String name, int port, int healthPort) {
        String prefix = "PROXY_NODE_" + number;
        return with(prefix + "_NAME", name)
                .with(prefix + "_ADDRESS", "127.0.0.1:" + port)
                .with(prefix + "_HEALTH_PORT", String.valueOf(healthPort));
    }

    ProxySettings with(String variable, String value) {
        Map<String, String> changed = new TreeMap<>(variables);
        changed.put(variable, value);
        return new ProxySettings(loginPort, cardPort, changed);
    }

    ProxySettings without(String variable) {
        Map<String, String> changed = new TreeMap<>(variables);
        changed.remove(variable);
        return new ProxySettings(loginPort, cardPort, changed);
    }

    /** The same on other ports. */
    ProxySettings elsewhere() {
        ProxySettings other = onFreePorts();
        Map<String, String> changed = new TreeMap<>(variables);
        changed.put("PROXY_LOGIN_BIND", other.variables.get("PROXY_LOGIN_BIND"));
        changed.put("PROXY_CARD_BIND", other.variables.get("PROXY_CARD_BIND"));
        return new ProxySettings(other.loginPort, other.cardPort, changed);
    }

    URI loginHost() {
        return URI.create("https://localhost:" + loginPort);
    }

    URI cardHost() {
        return URI.create("https://localhost:" + cardPort);
    }
}
