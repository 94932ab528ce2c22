package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedMethodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amr\": null}",
                "{\"amr\": []}",
                "{\"amr\": \"mfa\"}",
                "{\"amr\": {\"0\": \"mfa\"}}",
                "{\"amr\": [\"mfa\", 1]}",
                "{\"amr\": [\"mfa\", null]}",
                "{\"amr\": [\"mfa\", \" \"]}"
            })
    void anythingButAListOfTextsSaysNothing(String idToken) throws Exception {
        assertThat(StatedMethods.in(json(idToken))).isEmpty();
    }

    @Test
    void orderAndRepetitionDoNotMatter() throws Exception {
        StatedMethods stated =
                StatedMethods.in(json("{\"amr\": [\"sc\", \"mfa\", \"sc\"]}")).orElseThrow();

        assertThat(stated.all()).containsExactly("mfa", "sc");
        assertThat(stated.containAll(List.of("sc", "mfa"))).isTrue();
        assertThat(stated.containAll(List.of("sc", "pin"))).isFalse();
    }

    @Test
    void onlyRegisteredValuesAreRepeated() throws Exception {
        StatedMethods stated = StatedMethods.in(json("{\"amr\": [\"mfa\", \"trusted_device\", \"sms\", \"MFA\"]}"))
                .orElseThrow();

        assertThat(stated.registered()).containsExactly("mfa", "sms");
        assertThat(stated.all()).contains("trusted_device");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
