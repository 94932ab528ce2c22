package fr.guichet.tests.peers;

import fr.guichet.local.JavaProcess;
import fr.guichet.local.Ports;
import fr.guichet.local.Readiness;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A regional platform on {@code oidc-provider}, from npm, in a process of the test's own: {@code src/test/node/platform.js}
 * with the exact versions of its lock file. Its people say on its login page who they are and how they were
 * authenticated; see {@link PlatformLogin}.
 */
final class NodePlatform implements AutoCloseable {
    static final String CLIENT_ID = "guichet";

    private static final Duration INSTALLATION = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HINT =
            "install the packages nodejs (18 or newer) and npm; no provider of others is tested";

    private final int port = Ports.free();
    private final String clientSecret = Secrets.random();
    private final String controlSecret = Secrets.random();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private JavaProcess process;

    private NodePlatform(Path directory) {
        this.directory = directory;
    }

    /** Skips the calling tests by name when there is no Node.js or npm, and fails them where nothing may be skipped. */
    static void require() {
        RequiredProgram.named("node", HINT);
        RequiredProgram.named("npm", HINT);
    }

    /** One that has its address and a client for the gateway, and is not started yet. */
    static NodePlatform prepared() {
        return new NodePlatform(Path.of(System.getProperty("guichet.peers.directory"))
                .toAbsolutePath()
                .resolve("platform"));
    }

    /**
     * Fetches its packages as the lock file says, from the registry that npm is set to, and starts it.
     *
     * @param realm at the gateway that knows it
     * @param alias of the identity provider there
     */
    NodePlatform start(URI realm, String alias) {
        install();
        process = JavaProcess.start(
                "the platform",
                List.of(RequiredProgram.named("node", HINT).toString(), "platform.js"),
                Map.of(
                        "PLATFORM_PORT",
                        String.valueOf(port),
                        "PLATFORM_CLIENT",
                        CLIENT_ID,
                        "PLATFORM_CLIENT_SECRET",
                        clientSecret,
                        "PLATFORM_CONTROL_SECRET",
                        controlSecret,
                        "PLATFORM_GATEWAY",
                        realm + "/broker/" + alias,
                        "PLATFORM_BACKCHANNEL_LOGOUT",
                        realm + "/protocol/openid-connect/logout/backchannel-logout"),
                directory,
                directory.resolve("platform.log"));
        new Readiness().await(process, URI.create(issuer() + "/.well-known/openid-configuration"), PATIENCE);
        return this;
    }

    private void install() {
        Path program = Path.of(System.getProperty("guichet.node.program"));
        try {
            Files.createDirectories(directory);
            for (String file : List.of("package.json", "package-lock.json", "platform.js")) {
                Files.copy(program.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Path log = directory.resolve("npm.log");
            Process npm = new ProcessBuilder(
                            RequiredProgram.named("npm", HINT).toString(),
                            "ci",
                            "--prefer-offline",
                            // No script of a package runs, and nothing is told to the registry.
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            "--no-update-notifier")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(INSTALLATION.toSeconds(), TimeUnit.SECONDS)) {
                npm.descendants().forEach(ProcessHandle::destroy);
                npm.destroy();
                throw new IllegalStateException("npm did not end in time, see " + log);
            }
            if (npm.exitValue() != 0) {
                RequiredProgram.missing("npm could not fetch the packages of the platform, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + port);
    }

    /** What the realm's overlay refers to. */
    Map<String, String> registration() {
        return Map.of(
                "GUICHET_PEER_ISSUER", issuer().toString(),
                "GUICHET_PEER_CLIENT_ID", CLIENT_ID,
                "GUICHET_PEER_CLIENT_SECRET", clientSecret);
    }

    /** Page where somebody logs out of the platform. */
    URI logout() {
        return URI.create(issuer() + "/session/end");
    }

    /** A new key signs from now on; the one before is still published. */
    void rotateKeys() {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(issuer() + "/keys"))
                                    .header("Authorization", "Bearer " + controlSecret)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 204) {
                throw new IllegalStateException("The platform kept its keys: " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
