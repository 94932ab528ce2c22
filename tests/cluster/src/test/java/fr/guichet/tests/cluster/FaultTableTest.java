package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What operators read is what the tests do. */
class FaultTableTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "cluster.md");

    @Test
    void theDocumentHasTheTableOfTheTests() throws Exception {
        assertThat(Files.readAllLines(DOCUMENT))
                .containsSubsequence(FaultTable.head())
                .containsSubsequence(FaultTable.rows());
    }
}
