package fr.guichet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The log of a running process: read whole, from a mark on, or waited on for a line. */
public final class ServerLog {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path file;

    public ServerLog(Path file) {
        this.file = file;
    }

    /** A place in a log: what was written up to now. */
    public record Mark(long offset) {
        public static final Mark BEGINNING = new Mark(0);
    }

    public Path file() {
        return file;
    }

    /** Every line written so far. */
    public List<String> lines() {
        return linesSince(Mark.BEGINNING);
    }

    /** The end of what is written so far; lines after it are those that come later. */
    public Mark mark() {
        try {
            return new Mark(Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines written after the mark, the last one even when it is not finished. */
    public List<String> linesSince(Mark mark) {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            byte[] all = Files.readAllBytes(file);
            int from = (int) Math.min(mark.offset(), all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line after the mark that matches, waited for; empty when none came in time. */
    public Optional<String> await(Mark mark, Predicate<String> wanted, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<String> found = linesSince(mark).stream().filter(wanted).findFirst();
            if (found.isPresent() || System.nanoTime() >= deadline) {
                return found;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** @return the last lines, at most {@code count}, as one text */
    public String end(int count) {
        List<String> lines = lines();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
}
