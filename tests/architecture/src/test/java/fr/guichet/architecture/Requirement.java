package fr.guichet.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One behaviour that is asked for.
 *
 * @param id as a test's tag names it
 * @param text one line; it begins with {@code +} when this project asks and the manuals do not
 */
record Requirement(String id, String text) {

    /** All of them, in the order of {@code requirements.txt}. */
    static List<Requirement> all() {
        try (InputStream file = Requirement.class.getResourceAsStream("/requirements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Requirement(parts[0], parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
