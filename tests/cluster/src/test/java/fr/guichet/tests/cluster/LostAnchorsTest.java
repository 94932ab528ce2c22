package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The file of the authorities of cards is gone: who has served goes on and says so, and nobody begins without it. */
@ExtendWith(ThreeNodes.class)
class LostAnchorsTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String CAUSE = "the file of authorities of professionnels/cps cannot be read";
    private static final String USABLE = "guichet_card_trust_usable";

    @Test
    void aNodeThatCannotReadItsAuthoritiesIsNotReadyUntilItCanAndThoseThatCouldGoOn(Gateways gateways)
            throws IOException {
        Path anchors = anchors(gateways);
        Path aside = anchors.resolveSibling("aside.pem");

        Files.move(anchors, aside);
        try (Gateway beginning = gateways.startBeside(node -> node.withHealth("/health/live"))) {
            assertThat(Await.until(() -> NodeHealth.says(beginning, CAUSE), LIMIT))
                    .isTrue();
            assertThat(NodeHealth.isReady(beginning)).isFalse();
            assertThat(NodeHealth.metric(beginning, USABLE)).isZero();

            assertThat(gateways.nodes()).hasSize(ThreeNodes.COUNT).allSatisfy(serving -> {
                assertThat(Await.until(() -> NodeHealth.says(serving, CAUSE), LIMIT))
                        .isTrue();
                assertThat(NodeHealth.isReady(serving)).isTrue();
            });

            Files.move(aside, anchors);
            assertThat(Await.until(() -> NodeHealth.isReady(beginning), LIMIT)).isTrue();
            assertThat(NodeHealth.readiness(beginning)).doesNotContain(CAUSE);
        } finally {
            // Nobody else of this run would begin without it.
            if (Files.exists(aside)) {
                Files.move(aside, anchors);
            }
        }
    }

    private static Path anchors(Gateways gateways) {
        return Path.of(gateways.guichet()
                .admin()
                .get("professionnels/identity-provider/instances/cps")
                .path("config")
                .path("anchorsFile")
                .asText());
    }
}
