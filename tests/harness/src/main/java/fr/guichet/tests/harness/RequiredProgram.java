package fr.guichet.tests.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Something of the machine's own that tests need. */
public final class RequiredProgram {
    /** Debian keeps the programs of an administrator apart, and not everybody's PATH has them. */
    private static final Path OF_ADMINISTRATORS = Path.of("/usr/sbin");

    private RequiredProgram() {}

    /**
     * A program of the machine.
     *
     * @param name of the executable
     * @param hint how to get it and what is not tested without it
     */
    public static Path named(String name, String hint) {
        return Stream.concat(
                        Pattern.compile(File.pathSeparator)
                                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of),
                        Stream.of(OF_ADMINISTRATORS))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> {
                    missing("No " + name + " on this machine: " + hint);
                    return Optional.empty();
                })
                .orElseThrow();
    }

    /** A file that a package of the machine brings. */
    public static Path file(Path file, String hint) {
        if (!Files.isReadable(file)) {
            missing("No " + file + ": " + hint);
        }
        return file;
    }

    /** Skips the calling tests by name, and fails them where nothing may be skipped. */
    public static void missing(String what) {
        System.out.println("SKIPPED: " + what);
        if (Boolean.parseBoolean(System.getenv("GUICHET_REQUIRE_ALL"))) {
            throw new IllegalStateException(what);
        }
        Assumptions.abort(what);
    }
}
