package fr.guichet.delegation.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The JSON object that came with a request, read strictly and within bounds. */
final class JsonBody {

    /** Many times what any delegation needs, in bytes. */
    static final int MOST = 16 * 1024;

    private static final Set<String> TYPES = Set.of("application/json", "application/merge-patch+json");
    private static final ObjectReader READER = new ObjectMapper()
            .readerFor(JsonNode.class)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String contentType;

    private JsonBody(String contentType) {
        this.contentType = contentType;
    }

    static JsonBody of(KeycloakSession session) {
        return ofType(session.getContext().getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE));
    }

    /** @param contentType the header, or null when there is none */
    static JsonBody ofType(String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0];
        return new JsonBody(type.strip().toLowerCase(Locale.ROOT));
    }

    /** @throws ApiRefusedException when it is not JSON, too long, or no object */
    JsonNode read(InputStream body) {
        if (!TYPES.contains(contentType)) {
            throw new ApiRefusedException(ApiRefusal.UNSUPPORTED);
        }
        byte[] bytes = bytes(body);
        if (bytes.length > MOST) {
            throw new ApiRefusedException(ApiRefusal.TOO_LARGE);
        }
        try {
            JsonNode document = READER.readValue(bytes);
            if (document == null || !document.isObject()) {
                throw new ApiRefusedException(ApiRefusal.MALFORMED);
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new ApiRefusedException(ApiRefusal.MALFORMED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(MOST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
