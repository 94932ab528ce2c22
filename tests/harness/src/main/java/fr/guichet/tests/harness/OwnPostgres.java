package fr.guichet.tests.harness;

import fr.guichet.local.Ports;
import fr.guichet.local.PostgresDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which can be stopped and started again with what it holds, on the same port. */
public final class OwnPostgres implements AutoCloseable {
    private final Path directory;
    private EmbeddedPostgres server;

    private OwnPostgres(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    static OwnPostgres start() {
        try {
            Path directory = Files.createTempDirectory("guichet-postgres");
            return new OwnPostgres(
                    directory, builder(directory).setPort(Ports.free()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory) {
        return EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
    }

    /** What is needed to use it. */
    public PostgresDatabase database() {
        return new PostgresDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    public int port() {
        return server.getPort();
    }

    /** Stops it as its operator would: connections end, and what was committed stays. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop()}. */
    public void startAgain() {
        try {
            server = builder(directory).setPort(server.getPort()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and nothing of it stays. */
    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
