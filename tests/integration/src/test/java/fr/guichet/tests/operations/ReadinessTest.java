package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /health/ready}, which a balancer asks. */
@ExtendWith(GatewayExtension.class)
class ReadinessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guichet trust anchors",
                "Guichet revocation lists",
                "Guichet caches",
                "Guichet cluster quorum",
                "Guichet clock"
            })
    void everyCheckOfOursIsAnsweredWithItsState(String name, TestGuichet guichet) {
        JsonNode check = new Management(guichet).check(name);

        assertThat(check.path("status").asText()).isEqualTo("UP");
        assertThat(check.path("data").path("state").asText()).isIn("ok", "warning");
    }

    @Test
    void aServerWithAllItNeedsIsReady(TestGuichet guichet) {
        assertThat(new Management(guichet).readiness().path("status").asText()).isEqualTo("UP");
    }
}
