package fr.guichet.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gateway as a process: Keycloak's distribution in production mode, with the project's jars and realms.
 *
 * <p>{@link #start} answers when the server says it is ready. The process ends with {@link #close()}, and with this
 * JVM in any case.
 */
public final class Gateway implements AutoCloseable {
    private final JavaProcess process;
    private final URI loginHost;
    private final URI ownAddress;
    private final URI managementHost;
    private final AdminCredentials admin;

    private Gateway(JavaProcess process, URI loginHost, URI ownAddress, URI managementHost, AdminCredentials admin) {
        this.process = process;
        this.loginHost = loginHost;
        this.ownAddress = ownAddress;
        this.managementHost = managementHost;
        this.admin = admin;
    }

    /**
     * Lays the server out and augments it when its jars or build options changed, starts it and waits until it is
     * ready.
     *
     * @throws StartFailedException with the end of the log, when it does not become ready in time
     */
    public static Gateway start(GatewaySettings settings, Progress progress) {
        ServerHome server = new ServerHome(settings.home().resolve("server"));
        try {
            String fingerprint = ServerHome.fingerprint(settings.distribution(), settings.buildOptions());
            if (!server.isAugmentedFrom(fingerprint)) {
                augment(server, fingerprint, settings, progress);
            }
            if (settings.freshDatabase()) {
                server.dropDatabase();
            }
            server.provideRealms(settings.realms());
        } catch (IOException e) {
            throw new StartFailedException("Could not lay the server out in " + settings.home(), e);
        }
        return launch(server, settings, progress);
    }

    /**
     * Starts another node of a gateway that runs: the same database, realms and keys, with ports of its own.
     *
     * @param first what the one that runs was started with
     * @param home of the other one
     */
    static Gateway startBeside(GatewaySettings first, Path home, Progress progress) {
        return start(first.withHome(home).withLoginPort(0).withManagementPort(0), progress);
    }

    private static void augment(ServerHome server, String fingerprint, GatewaySettings settings, Progress progress)
            throws IOException {
        AugmentedServers made = AugmentedServers.of(settings.distribution());
        Optional<ServerHome> same = made.find(fingerprint);
        if (same.isPresent()) {
            server.takeOver(same.get());
            return;
        }
        progress.begins("building the login server with the project's extensions (again only when they change)");
        server.layOut(settings.distribution());
        new ServerBuild(server, settings).run();
        server.markAugmented(fingerprint);
        made.keep(server, fingerprint);
    }

    private static Gateway launch(ServerHome server, GatewaySettings settings, Progress progress) {
        progress.begins("starting the login server");
        int loginPort = Ports.orFree(settings.loginPort());
        int managementPort = Ports.orFree(settings.managementPort());
        URI ownAddress = URI.create("http://" + settings.ownHost().orElse("localhost") + ":" + loginPort);
        URI loginHost = settings.publicAddress().orElse(ownAddress);
        URI managementHost = URI.create("http://" + settings.ownHost().orElse("127.0.0.1") + ":" + managementPort);
        AdminCredentials admin = AdminCredentials.random();

        List<String> options = new ArrayList<>(settings.options());
        options.add("--http-port=" + loginPort);
        options.add("--hostname=" + loginHost);
        options.add("--http-management-port=" + managementPort);
        options.add("--import-realm");

        List<String> command = new ArrayList<>(settings.launcher());
        command.addAll(new ServerCommand(server.root()).start(options, settings.longRun()));

        Path log = settings.home().resolve("gateway.log");
        JavaProcess process =
                JavaProcess.start("The login server", command, environment(settings, admin), settings.home(), log);
        Gateway gateway = new Gateway(process, loginHost, ownAddress, managementHost, admin);
        try {
            new Readiness().await(process, managementHost.resolve(settings.health()), settings.startTimeout());
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
        return gateway;
    }

    private static Map<String, String> environment(GatewaySettings settings, AdminCredentials admin) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", admin.user());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", admin.password());
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", admin.clientId());
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", admin.clientSecret());
        return environment;
    }

    /** Origin of the login host, such as {@code http://localhost:8080}. */
    public URI loginHost() {
        return loginHost;
    }

    /** Where this very process listens; the same as the login host when nothing stands in front of it. */
    public URI ownAddress() {
        return ownAddress;
    }

    /** The issuer of a realm's tokens. */
    public URI issuer(String realm) {
        return loginHost.resolve("/realms/" + realm);
    }

    /** Origin of health and metrics. */
    public URI managementHost() {
        return managementHost;
    }

    /** The administrator of a database that this start created; one that was kept has the administrators it had. */
    public AdminCredentials admin() {
        return admin;
    }

    public ServerLog log() {
        return process.log();
    }

    public long pid() {
        return process.pid();
    }

    JavaProcess process() {
        return process;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the server at once, as a power cut would; {@link #close()} lets it say goodbye to its cluster. */
    public void kill() {
        process.kill();
    }

    /** Ends the server and every process it started, by pid. */
    @Override
    public void close() {
        process.close();
    }
}
