package fr.guichet.portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Bodies of requests, read strictly and no further than they may be long. */
public final class ApiBody {

    private static final int LONGEST = 64 * 1024;

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ApiBody() {}

    /**
     * The JSON object of a request, 64 KB at most.
     *
     * @param type a record: fields it does not have are refused
     * @throws ApiRefusedException {@code UNSUPPORTED}, {@code TOO_LARGE} or {@code MALFORMED}
     */
    public static <T> T json(KeycloakSession session, InputStream body, Class<T> type) {
        requireType(session, MediaType.APPLICATION_JSON_TYPE);
        return parse(bounded(body, LONGEST), type);
    }

    /** @throws ApiRefusedException {@code UNSUPPORTED} when the request has no body of this type */
    public static void requireType(KeycloakSession session, MediaType wanted) {
        String given = session.getContext().getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!isOfType(given, wanted)) {
            throw new ApiRefusedException(ApiRefusal.UNSUPPORTED);
        }
    }

    static boolean isOfType(String given, MediaType wanted) {
        if (given == null) {
            return false;
        }
        String bare = given.split(";", 2)[0].strip();
        return bare.equalsIgnoreCase(wanted.getType() + "/" + wanted.getSubtype());
    }

    static byte[] bounded(InputStream body, int longest) {
        try {
            byte[] read = body.readNBytes(longest + 1);
            if (read.length > longest) {
                throw new ApiRefusedException(ApiRefusal.TOO_LARGE);
            }
            return read;
        } catch (IOException e) {
            throw new ApiRefusedException(ApiRefusal.MALFORMED);
        }
    }

    static <T> T parse(byte[] json, Class<T> type) {
        try {
            T read = STRICT.readValue(json, type);
            if (read == null) {
                throw unreadable();
            }
            return read;
        } catch (IOException e) {
            // Without its cause, which repeats what was sent.
            throw unreadable();
        }
    }

    private static ApiRefusedException unreadable() {
        return ApiRefusedException.malformed(List.of(new FieldProblem("body", "unreadable")));
    }
}
