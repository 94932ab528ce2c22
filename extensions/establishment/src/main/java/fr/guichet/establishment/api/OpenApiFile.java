package fr.guichet.establishment.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the API (OpenAPI 3.1), as it is in the jar. */
final class OpenApiFile {

    static final String NAME = "openapi.yaml";

    /** RFC 9512. */
    private static final String MEDIA_TYPE = "application/yaml";

    private OpenApiFile() {}

    static Response answer() {
        return Response.ok(text()).type(MEDIA_TYPE).build();
    }

    static String text() {
        try (InputStream file = OpenApiFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
