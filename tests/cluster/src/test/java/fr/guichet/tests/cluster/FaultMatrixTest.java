package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.cluster.FaultTable.Cell;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.TestGuichet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The node that has just served a person is killed; the person goes on where they were, on another one. */
@ExtendWith(ThreeNodes.class)
class FaultMatrixTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "cluster.md");

    static List<Cell> cells() {
        return FaultTable.cells();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void whoseNodeIsKilledFinishesOnAnother(Cell cell, Gateways gateways) {
        TestGuichet guichet = gateways.guichet();
        NodeLoss loss =
                new NodeLoss(gateways, gateways.nodes().get(cell.step().ordinal() % ThreeNodes.COUNT), cell.step());

        Journeys.End end = new Journeys(guichet, loss).by(cell.means());

        assertThat(loss.isOver()).as("the node was killed").isTrue();
        assertThat(end.tokens().idClaims().path("acr").asText()).isEqualTo(level(cell.means()));
        assertThat(guichet.realm().accountsOf(end.username())).isEqualTo(1);
        assertThat(end.codes()).as("codes sent").isEqualTo(cell.means() == Means.PASSWORD ? 1 : 0);
    }

    private static String level(Means means) {
        return means == Means.CARD || means == Means.PLATFORM ? "eidas2" : "eidas1";
    }

    @Test
    void theDocumentHasTheTableOfTheTests() throws Exception {
        assertThat(Files.readAllLines(DOCUMENT)).containsSubsequence(FaultTable.rows());
    }
}
