package fr.guichet.federation.upstream;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JSON as an upstream sends it: one object, no name twice, nothing behind it. Two readers could else read two things. */
final class StrictJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws UpstreamRefusedException with {@code ANSWER_MALFORMED} and nothing of the text */
    static JsonNode object(byte[] text) throws UpstreamRefusedException {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (IOException unreadable) {
            // Not chained: its message quotes the text.
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        if (node == null || !node.isObject()) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        return node;
    }
}
