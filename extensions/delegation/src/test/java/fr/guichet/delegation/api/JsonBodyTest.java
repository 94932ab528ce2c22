package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/merge-patch+json"})
    void anObjectOfATypeOfJsonIsRead(String type) {
        JsonNode read = read(type, "{\"kind\": \"assistant\"}");

        assertThat(read.path("kind").textValue()).isEqualTo("assistant");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void anyOtherTypeIsRefusedBecauseAPageOfAnotherSiteCanSendIt(String type) {
        assertRefused(ApiRefusal.UNSUPPORTED, type, "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"text\"", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN}"})
    void whatIsNoSingleObjectIsRefused(String text) {
        assertRefused(ApiRefusal.MALFORMED, "application/json", text);
    }

    @Test
    void moreThanADelegationNeedsIsNotRead() {
        String padding = " ".repeat(JsonBody.MOST);

        assertThat(read("application/json", padding.substring(2) + "{}").isEmpty())
                .isTrue();
        assertRefused(ApiRefusal.TOO_LARGE, "application/json", padding + "{}");
    }

    @Test
    void noBodyIsNoObject() {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> JsonBody.ofType("application/json").read(null))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ApiRefusal.MALFORMED));
    }

    private static void assertRefused(ApiRefusal refusal, String type, String text) {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> read(type, text))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static JsonNode read(String type, String text) {
        return JsonBody.ofType(type).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
