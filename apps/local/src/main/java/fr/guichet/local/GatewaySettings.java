package fr.guichet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one gateway is started. Immutable; every {@code with…} answers a changed copy.
 *
 * @param distribution what to run
 * @param home a directory of this gateway alone: its copy of the server, its database and its log
 * @param loginPort port of the login host on 127.0.0.1; 0 takes a free one
 * @param managementPort port of health and metrics on 127.0.0.1; 0 takes a free one
 * @param realms realm files for the server's import; a realm that the database already has is left alone
 * @param environment variables for the server, such as the placeholders of the realm files; may hold secrets
 * @param buildOptions options fixed when the server is augmented; a change means a new build of about 25 seconds
 * @param options options of {@code start}
 * @param freshDatabase whether an earlier database of this home is dropped first
 * @param startTimeout how long the server may take from its start to "ready"; the build has the same time again
 */
public record GatewaySettings(
        Distribution distribution,
        Path home,
        int loginPort,
        int managementPort,
        List<Path> realms,
        Map<String, String> environment,
        List<String> buildOptions,
        List<String> options,
        boolean freshDatabase,
        Duration startTimeout) {

    /** The address that the card host connects from; the only peer whose certificate header is believed. */
    public static final String CARD_HOST_ADDRESS = "127.0.0.2";

    /** The options of the build that every gateway shares. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=dev-file",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--spi-x509cert-lookup--provider=rfc9440");

    /** One node on the loopback interface, with the card host as its only trusted proxy. */
    private static final List<String> OPTIONS = List.of(
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--cache=local",
            "--proxy-headers=xforwarded",
            "--proxy-trusted-addresses=" + CARD_HOST_ADDRESS + "/32",
            "--log=console",
            // Places where the server would write user names, which are national identifiers (docs/events.md).
            "--log-level=INFO,org.hibernate.orm.jdbc.error:off,org.hibernate.orm.jdbc.warn:off"
                    + ",org.keycloak.email.freemarker.beans.ProfileBean:error"
                    + ",org.keycloak.forms.login.freemarker.model.ProfileBean:error"
                    + ",org.keycloak.services.managers.AuthenticationManager:error",
            "--log-console-color=false");

    public GatewaySettings {
        Objects.requireNonNull(distribution, "distribution");
        home = home.toAbsolutePath().normalize();
        realms = List.copyOf(realms);
        environment = Map.copyOf(environment);
        buildOptions = List.copyOf(buildOptions);
        options = List.copyOf(options);
        Objects.requireNonNull(startTimeout, "startTimeout");
    }

    /** The production topology on free ports, with a database of its own that is kept from start to start. */
    public static GatewaySettings of(Distribution distribution, Path home) {
        return new GatewaySettings(
                distribution, home, 0, 0, List.of(), Map.of(), BUILD_OPTIONS, OPTIONS, false, Duration.ofMinutes(3));
    }

    public GatewaySettings withLoginPort(int port) {
        return new GatewaySettings(
                distribution,
                home,
                port,
                managementPort,
                realms,
                environment,
                buildOptions,
                options,
                freshDatabase,
                startTimeout);
    }

    public GatewaySettings withManagementPort(int port) {
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                port,
                realms,
                environment,
                buildOptions,
                options,
                freshDatabase,
                startTimeout);
    }

    public GatewaySettings withRealms(List<Path> files) {
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                managementPort,
                files,
                environment,
                buildOptions,
                options,
                freshDatabase,
                startTimeout);
    }

    /** @param variables added to those already there */
    public GatewaySettings withEnvironment(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                managementPort,
                realms,
                all,
                buildOptions,
                options,
                freshDatabase,
                startTimeout);
    }

    /** @param more options of the build, added to those already there; the last of a name wins */
    public GatewaySettings withBuildOptions(String... more) {
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                managementPort,
                realms,
                environment,
                lastOfEachName(buildOptions, more),
                options,
                freshDatabase,
                startTimeout);
    }

    /** @param more options of {@code start}, added to those already there; the last of a name wins */
    public GatewaySettings withOptions(String... more) {
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                managementPort,
                realms,
                environment,
                buildOptions,
                lastOfEachName(options, more),
                freshDatabase,
                startTimeout);
    }

    public GatewaySettings withFreshDatabase(boolean fresh) {
        return new GatewaySettings(
                distribution,
                home,
                loginPort,
                managementPort,
                realms,
                environment,
                buildOptions,
                options,
                fresh,
                startTimeout);
    }

    private static List<String> lastOfEachName(List<String> before, String... more) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        all.forEach(option -> byName.put(option.split("=", 2)[0], option));
        return List.copyOf(byName.values());
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "GatewaySettings[home=" + home + ", loginPort=" + loginPort + "]";
    }
}
