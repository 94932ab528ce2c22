package fr.guichet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process of ours, a Java one as a rule, its output in a log file; ended with everything it started, by pid, and with
 * this JVM in any case.
 */
public final class JavaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final ServerLog log;
    private final Thread atExit;

    private JavaProcess(String name, Process process, ServerLog log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.atExit = new Thread(this::end, "end of " + name);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** The {@code java} of the JDK that runs this code. */
    public static String javaExecutable() {
        String java =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", java).toString();
    }

    /**
     * @param name for messages
     * @param command the whole command line; holds no secret, since every user of the machine can read it
     * @param environment added to the inherited one, from which the server's own variables are taken out
     * @param directory the working directory
     * @param logFile standard output and error, replaced
     */
    public static JavaProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path logFile) {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    // Appended to, so that a program that opens its output anew does not write over its own lines.
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            Files.deleteIfExists(logFile);
            // What happens to be exported in a developer's shell must not change what is started.
            builder.environment().keySet().removeIf(JavaProcess::wouldConfigureTheServer);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new JavaProcess(name, process, new ServerLog(logFile));
        } catch (IOException e) {
            throw new StartFailedException("Could not start " + name, e);
        }
    }

    private static boolean wouldConfigureTheServer(String variable) {
        return Stream.of(
                        "KC_",
                        "KEYCLOAK_",
                        "QUARKUS_",
                        "SPRING_",
                        "SERVER_",
                        "DOSSIER_",
                        "GUICHET_",
                        "JAVA_TOOL_OPTIONS")
                .anyMatch(variable::startsWith);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public ServerLog log() {
        return log;
    }

    /** Completed when the process has ended, for whatever reason. */
    CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(process -> {});
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits for the end of a process that is expected to end by itself.
     *
     * @throws StartFailedException when it takes longer, or ends with anything but 0
     */
    void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw failed("did not end within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new StartFailedException(name + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw failed("ended with code " + process.exitValue());
        }
    }

    /** @param how the rest of the sentence that begins with the name */
    StartFailedException failed(String how) {
        return new StartFailedException(
                name + " " + how + ". The end of " + log.file() + ":" + System.lineSeparator() + log.end(40));
    }

    /** Asks the process and all it started to end, and makes those that do not within 15 seconds. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already: its hook then finds the process gone.
        }
    }

    /** Ends the process without a warning, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        endsBefore(process.toHandle(), System.nanoTime() + PATIENCE.toNanos());
    }

    private void end() {
        List<ProcessHandle> tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        tree.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle handle : tree) {
            if (!endsBefore(handle, deadline)) {
                handle.destroyForcibly();
            }
        }
        for (ProcessHandle handle : tree) {
            endsBefore(handle, System.nanoTime() + PATIENCE.toNanos());
        }
    }

    private static boolean endsBefore(ProcessHandle handle, long deadline) {
        try {
            handle.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !handle.isAlive();
        }
    }
}
