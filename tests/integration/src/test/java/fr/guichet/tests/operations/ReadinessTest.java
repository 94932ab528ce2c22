package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /health/ready}, which a balancer asks. */
@ExtendWith(GatewayExtension.class)
class ReadinessTest {

    /** It is looked at every ten seconds. */
    private static final Duration LOOKS = Duration.ofSeconds(30);

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

    @Test
    void theMetricsSayThatTheNodeIsReadyAndHearsItsDatabase(TestGuichet guichet) {
        Management management = new Management(guichet);

        assertThat(Await.until(() -> management.sum("guichet_node_ready") == 1, LOOKS))
                .isTrue();
        assertThat(management.sum("guichet_database_silence_seconds")).isLessThan(LOOKS.toSeconds());
    }
}
