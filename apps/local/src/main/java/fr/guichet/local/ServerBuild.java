package fr.guichet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The build of a server with jars of ours in it. In 26.7 two of its steps use one list at the same time when a jar brings
 * entities, and now and then one of them fails for it (keycloak/keycloak#47482, mended in 26.8): such a build is run again.
 */
final class ServerBuild {

    private static final int TRIES = 3;
    /** The step that fails, as the build names it. */
    private static final String RACING_STEP = "contributePersistenceXmlToJpaModel threw an exception";

    private final ServerHome server;
    private final GatewaySettings settings;
    private final Path log;

    ServerBuild(ServerHome server, GatewaySettings settings) {
        this.server = server;
        this.settings = settings;
        this.log = settings.home().resolve("build.log");
    }

    /** @throws StartFailedException with the end of the log, when it fails for another cause or too often */
    void run() {
        for (int tried = 1; ; tried++) {
            try {
                build();
                return;
            } catch (StartFailedException e) {
                if (tried == TRIES || !failedForTheRace()) {
                    throw e;
                }
            }
        }
    }

    private void build() {
        try (JavaProcess build = JavaProcess.start(
                "The server's build",
                new ServerCommand(server.root()).build(settings.buildOptions()),
                Map.of(),
                settings.home(),
                log)) {
            build.awaitSuccess(settings.startTimeout());
        }
    }

    private boolean failedForTheRace() {
        try {
            return Files.readString(log).contains(RACING_STEP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
