package fr.guichet.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How one gateway is started: by default in the production topology, on free ports, with a database of its own that is
 * kept from start to start. Every {@code with…} answers a changed copy.
 */
public final class GatewaySettings {
    /** The address that the card host connects from; the only peer whose certificate header is believed. */
    public static final String CARD_HOST_ADDRESS = "127.0.0.2";

    /** What every gateway is built with. */
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
                    + ",org.keycloak.services.managers.AuthenticationManager:error"
                    + ",org.keycloak.services.resources.account.AccountCredentialResource:error",
            "--log-console-color=false");

    private Distribution distribution;
    private final Path home;
    private Optional<URI> publicAddress = Optional.empty();
    private Optional<String> ownHost = Optional.empty();
    private List<String> launcher = List.of();
    private String health = "/health/ready";
    private int loginPort;
    private int managementPort;
    private List<Path> realms = List.of();
    private Map<String, String> environment = Map.of();
    private List<String> buildOptions = BUILD_OPTIONS;
    private List<String> options = OPTIONS;
    private boolean freshDatabase;
    private boolean longRun;
    private Duration startTimeout = Duration.ofMinutes(6);

    private GatewaySettings(Distribution distribution, Path home) {
        this.distribution = Objects.requireNonNull(distribution, "distribution");
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * @param distribution what to run
     * @param home a directory of this gateway alone: its copy of the server, its database and its log
     */
    public static GatewaySettings of(Distribution distribution, Path home) {
        return new GatewaySettings(distribution, home);
    }

    private GatewaySettings changed(Consumer<GatewaySettings> change) {
        return copied(home, change);
    }

    private GatewaySettings copied(Path otherHome, Consumer<GatewaySettings> change) {
        GatewaySettings copy = new GatewaySettings(distribution, otherHome);
        copy.publicAddress = publicAddress;
        copy.ownHost = ownHost;
        copy.launcher = launcher;
        copy.health = health;
        copy.loginPort = loginPort;
        copy.managementPort = managementPort;
        copy.realms = realms;
        copy.environment = environment;
        copy.buildOptions = buildOptions;
        copy.options = options;
        copy.freshDatabase = freshDatabase;
        copy.longRun = longRun;
        copy.startTimeout = startTimeout;
        change.accept(copy);
        return copy;
    }

    /** @param otherHome a directory of that gateway alone */
    public GatewaySettings withHome(Path otherHome) {
        return copied(otherHome, copy -> {});
    }

    /** @param jars names of provider jars to leave out: for a server as it was before they were there */
    public GatewaySettings withoutProviders(String... jars) {
        Set<String> leftOut = Set.of(jars);
        return changed(copy -> copy.distribution = new Distribution(
                distribution.server(),
                distribution.providers().stream()
                        .filter(jar -> !leftOut.contains(jar.getFileName().toString()))
                        .toList()));
    }

    /** @param address what browsers use, when that is not the gateway itself but something in front of several */
    public GatewaySettings withPublicAddress(URI address) {
        return changed(copy -> copy.publicAddress = Optional.of(address));
    }

    /** @param host that the process listens at, for logins and for health, instead of the loopback interface */
    public GatewaySettings withOwnHost(String host) {
        return changed(copy -> copy.ownHost = Optional.of(host))
                .withOptions("--http-host=" + host, "--http-management-host=" + host);
    }

    /** @param command that becomes the server: for one that runs in a network of its own, for instance */
    public GatewaySettings withLauncher(String... command) {
        return changed(copy -> copy.launcher = List.of(command));
    }

    /** @param path of the answer that ends the start; another than readiness for a server that is not to become ready */
    public GatewaySettings withHealth(String path) {
        return changed(copy -> copy.health = path);
    }

    /** @param port of the login host on 127.0.0.1; 0 takes a free one */
    public GatewaySettings withLoginPort(int port) {
        return changed(copy -> copy.loginPort = port);
    }

    /** @param port of health and metrics on 127.0.0.1; 0 takes a free one */
    public GatewaySettings withManagementPort(int port) {
        return changed(copy -> copy.managementPort = port);
    }

    /** @param files for the server's import; a realm that the database already has is left alone */
    public GatewaySettings withRealms(List<Path> files) {
        return changed(copy -> copy.realms = List.copyOf(files));
    }

    /** @param variables added to those already there, such as the placeholders of the realm files; may hold secrets */
    public GatewaySettings withEnvironment(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return changed(copy -> copy.environment = Map.copyOf(all));
    }

    /** @param more options of the build, added to those already there; the last of a name wins */
    public GatewaySettings withBuildOptions(String... more) {
        return changed(copy -> copy.buildOptions = lastOfEachName(buildOptions, more));
    }

    /** @param more options of {@code start}, added to those already there; the last of a name wins */
    public GatewaySettings withOptions(String... more) {
        return changed(copy -> copy.options = lastOfEachName(options, more));
    }

    /** @param names of options of {@code start} to leave out: for servers that are set up wrongly on purpose */
    public GatewaySettings withoutOptions(String... names) {
        Set<String> leftOut = Set.of(names);
        return changed(copy -> copy.options = options.stream()
                .filter(option -> !leftOut.contains(option.split("=", 2)[0]))
                .toList());
    }

    /** @param fresh whether an earlier database of this home is dropped first */
    public GatewaySettings withFreshDatabase(boolean fresh) {
        return changed(copy -> copy.freshDatabase = fresh);
    }

    /** For a server that answers many thousand requests: it starts in more time, and answers in less. */
    public GatewaySettings withLongRun() {
        return changed(copy -> copy.longRun = true);
    }

    /** @param limit from the server's start to "ready"; the build has the same time again */
    public GatewaySettings withStartTimeout(Duration limit) {
        return changed(copy -> copy.startTimeout = limit);
    }

    private static List<String> lastOfEachName(List<String> before, String... more) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        all.forEach(option -> byName.put(option.split("=", 2)[0], option));
        return List.copyOf(byName.values());
    }

    Distribution distribution() {
        return distribution;
    }

    Path home() {
        return home;
    }

    Optional<URI> publicAddress() {
        return publicAddress;
    }

    Optional<String> ownHost() {
        return ownHost;
    }

    String health() {
        return health;
    }

    List<String> launcher() {
        return launcher;
    }

    int loginPort() {
        return loginPort;
    }

    int managementPort() {
        return managementPort;
    }

    List<Path> realms() {
        return realms;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<String> buildOptions() {
        return buildOptions;
    }

    List<String> options() {
        return options;
    }

    boolean freshDatabase() {
        return freshDatabase;
    }

    boolean longRun() {
        return longRun;
    }

    Duration startTimeout() {
        return startTimeout;
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "GatewaySettings[home=" + home + ", loginPort=" + loginPort + "]";
    }
}
