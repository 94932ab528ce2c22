package fr.guichet.tests.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
final class Command {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final List<String> line;
    private final Map<String, String> environment = new HashMap<>();

    private Command(List<String> line) {
        this.line = line;
    }

    static Command of(String... line) {
        return new Command(List.of(line));
    }

    Command with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /**
     * Runs it, whatever its status will be.
     *
     * @throws IllegalStateException when it cannot be started, or does not end in 30 minutes
     */
    Result run() {
        try {
            // Files and not pipes: what a program leaves running behind it would keep a pipe open.
            Path out = Files.createTempFile("command", ".out");
            Path err = Files.createTempFile("command", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(name() + " did not end within " + LIMIT.toMinutes() + " minutes");
                }
                return new Result(process.exitValue(), text(out), text(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new IllegalStateException(name() + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it prints; an {@link IllegalStateException} with its last words when it fails. */
    String output() {
        Result result = run();
        if (result.status() != 0) {
            throw new IllegalStateException(name() + " ended with " + result.status() + ": " + result.lastWords());
        }
        return result.out().strip();
    }

    boolean succeeds() {
        return run().status() == 0;
    }

    private String name() {
        return line.get(0);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /**
     * @param status 0 for success
     * @param out what it printed
     * @param err what it complained of
     */
    record Result(int status, String out, String err) {
        private static final int LAST_WORDS = 2_000;

        String lastWords() {
            String all = out + err;
            return all.substring(Math.max(0, all.length() - LAST_WORDS));
        }

        /** Without the output, which may hold anything. */
        @Override
        public String toString() {
            return "Result[" + status + "]";
        }
    }
}
