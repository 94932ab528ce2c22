package fr.guichet.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dossier service in a JVM of its own, from its executable jar. */
public final class DossierService implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final JavaProcess process;
    private final URI address;

    private DossierService(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param jar the executable jar
     * @param port on the loopback interface
     * @param issuer the realm it trusts
     * @param secret of its client in that realm
     * @param platforms whose tiles it obeys: {@code issuer=alias}, separated by commas
     * @param settings others, by their variables; what the parameters above say counts more
     * @param home for its log
     * @throws StartFailedException with the end of its log
     */
    static DossierService start(
            Path jar, int port, URI issuer, String secret, String platforms, Map<String, String> settings, Path home) {
        URI address = URI.create("http://localhost:" + port);
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Map.of(
                "DOSSIER_ADDRESS",
                "127.0.0.1",
                "DOSSIER_PORT",
                String.valueOf(port),
                "GUICHET_ISSUER",
                issuer.toString(),
                "GUICHET_DOSSIER_URL",
                address.toString(),
                "GUICHET_DOSSIER_SECRET",
                secret,
                "DOSSIER_PLATFORMS",
                platforms));
        JavaProcess process = JavaProcess.start(
                "The dossier service",
                List.of(
                        JavaProcess.javaExecutable(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toAbsolutePath().toString()),
                environment,
                home,
                home.resolve("dossier-service.log"));
        try {
            new Readiness().await(process, address.resolve("/actuator/health"), START_LIMIT);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new DossierService(process, address);
    }

    /** Origin of its pages and its API. */
    public URI address() {
        return address;
    }

    public ServerLog log() {
        return process.log();
    }

    JavaProcess process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
