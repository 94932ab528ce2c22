package fr.guichet.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBodyTest {

    record Person(String name, boolean referent) {}

    @Test
    void anObjectOfTheKindIsRead() {
        assertThat(parse("{\"name\":\"Zoé\"}")).isEqualTo(new Person("Zoé", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"role\":\"admin\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "\"x\""
            })
    void anythingElseIsMalformed(String json) {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> parse(json))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(ApiRefusal.MALFORMED);
                    assertThat(refused.getCause()).isNull();
                });
    }

    @Test
    void aBodyIsReadNoFurtherThanItMayBeLong() {
        byte[] body = new byte[11];

        assertThat(ApiBody.bounded(new ByteArrayInputStream(body, 0, 10), 10)).hasSize(10);
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> ApiBody.bounded(new ByteArrayInputStream(body), 10))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ApiRefusal.TOO_LARGE));
    }

    @Test
    void theKindIsToldWithOrWithoutItsParameters() {
        assertThat(ApiBody.isOfType("application/json; charset=utf-8", MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        assertThat(ApiBody.isOfType("text/plain", MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
        assertThat(ApiBody.isOfType(null, MediaType.APPLICATION_JSON_TYPE)).isFalse();
    }

    private static Person parse(String json) {
        return ApiBody.parse(json.getBytes(StandardCharsets.UTF_8), Person.class);
    }
}
