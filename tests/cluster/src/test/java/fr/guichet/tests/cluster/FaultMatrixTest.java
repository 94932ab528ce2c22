package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.guichet.tests.harness.Gateways;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The node that has just served a person is killed; the person goes on where they were, on another one. */
@ExtendWith(ThreeNodes.class)
class FaultMatrixTest {
    /** A row of the table for each end of a node, a test for each of its cells. */
    @TestFactory
    Stream<DynamicContainer> whoseNodeIsKilledFinishesOnAnother(Gateways gateways) {
        return Stream.of(Step.values())
                // Not before JUnit comes to the row: its node is there until then.
                .map(step -> dynamicContainer(step.toString(), Stream.of(step).flatMap(now -> cells(now, gateways))));
    }

    private static Stream<DynamicTest> cells(Step step, Gateways gateways) {
        LoginsUnderWay logins = LoginsUnderWay.interrupted(gateways, step, FaultTable.meansWith(step));
        return FaultTable.meansWith(step).stream()
                .map(means -> dynamicTest(means.toString(), () -> {
                    Journeys.End end = logins.end(means);

                    assertThat(logins.hasLostTheNode(means))
                            .as("the node was killed")
                            .isTrue();
                    assertThat(end.tokens().idClaims().path("acr").asText()).isEqualTo(means.level());
                    assertThat(end.accounts()).as("accounts").isEqualTo(1);
                    assertThat(end.codes()).as("codes sent").isEqualTo(means.codes());
                }));
    }
}
