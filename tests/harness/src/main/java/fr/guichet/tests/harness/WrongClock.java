package fr.guichet.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A clock that is wrong, for a program that is started with it, by libfaketime. */
public final class WrongClock {
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private WrongClock() {}

    /**
     * What the program's command line begins with. Skips the calling test by name on a machine without libfaketime, and fails
     * it where nothing may be skipped.
     *
     * @param off how far it is ahead, in whole seconds
     */
    public static List<String> aheadBy(Duration off) {
        return List.of(
                "env",
                "LD_PRELOAD=" + library(),
                "FAKETIME=+" + off.toSeconds(),
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "NO_FAKE_STAT=1");
    }

    /** The variant for programs with threads. */
    private static Path library() {
        try (Stream<Path> files = Files.find(
                LIBRARIES, 4, (file, attributes) -> file.endsWith(Path.of("faketime", "libfaketimeMT.so.1")))) {
            return files.findFirst().orElseGet(() -> {
                RequiredProgram.missing("No libfaketime: apt-get install faketime; wrong clocks are not tested");
                throw new IllegalStateException();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
