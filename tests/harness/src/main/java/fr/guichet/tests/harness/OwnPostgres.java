package fr.guichet.tests.harness;

import fr.guichet.local.Ports;
import fr.guichet.local.PostgresDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which can be stopped and started again with what it holds, on the same port. */
public final class OwnPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    private final Path control;
    private EmbeddedPostgres server;
    private boolean hasWrongClock;

    private OwnPostgres(Path directory, EmbeddedPostgres server) throws IOException {
        this.directory = directory;
        this.server = server;
        this.control = control(directory);
    }

    /** {@code pg_ctl}, beside the program that runs. */
    private static Path control(Path directory) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(program -> Path.of(program).resolveSibling("pg_ctl"))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    static OwnPostgres start() {
        try {
            Path directory = Files.createTempDirectory("guichet-postgres");
            return new OwnPostgres(directory, builder(directory).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory) {
        return builder().setDataDirectory(directory).setCleanDataDirectory(false);
    }

    /** A server for whoever closes it: on a port that is nobody else's, and given the time that a busy machine takes. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setPort(Ports.free()).setPGStartupWait(START_LIMIT);
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
        // The library gives up after five seconds and says nothing.
        controlled(List.of(), "stop", "-m", "fast");
        if (hasWrongClock) {
            hasWrongClock = false;
            return;
        }
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

    /**
     * The same, with a clock that is wrong until it is stopped.
     *
     * @param off how far it is ahead
     */
    public void startAgainAheadBy(Duration off) {
        controlled(
                WrongClock.aheadBy(off),
                "start",
                "-o",
                "-p " + server.getPort(),
                "-l",
                directory.resolve("log").toString());
        hasWrongClock = true;
    }

    private void controlled(List<String> launcher, String... arguments) {
        // As root it does not start: in a user namespace root is nobody.
        List<String> command =
                new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        command.addAll(launcher);
        command.addAll(List.of(control.toString(), "-D", directory.toString(), "-w"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_ctl " + arguments[0] + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
