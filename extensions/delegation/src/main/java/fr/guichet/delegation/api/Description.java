package fr.guichet.delegation.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of the API (OpenAPI 3.1), as it is shipped in the jar. */
final class Description {

    /** Of YAML (RFC 9512). */
    static final String MEDIA_TYPE = "application/yaml";

    private static final String FILE = "openapi.yaml";

    private Description() {}

    static String text() {
        try (InputStream file = Description.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the jar is without its " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
