package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The table of nodes names no leader: what is left when a leader that stops writes its last while the next one has already
 * taken over. The server says that no node is ready then, and a node that begins finds nobody to join.
 */
@ExtendWith(ThreeNodes.class)
class LostLeadTest {
    /** A look is a second apart. The server takes up to 45 s by itself. */
    private static final Duration LIMIT = Duration.ofSeconds(8);
    /** One could be luck. */
    private static final int TIMES = 3;

    private static final String SAID = "does not say that this one leads";

    /** Other tests have clusters of their own in this database, and leave what their nodes wrote. */
    private static final String OF_THESE_NODES = "cluster_name = 'ISPN'";

    private Gateways gateways;

    @BeforeEach
    void aClusterWithALeader(Gateways nodes) {
        gateways = nodes;
        assertThat(Await.until(this::aLeaderIsNamed, LIMIT)).isTrue();
    }

    @Test
    void theLeaderSaysAgainThatItLeads() throws SQLException {
        Map<Gateway, ServerLog.Mark> before = gateways.nodes().stream()
                .collect(Collectors.toMap(node -> node, node -> node.log().mark()));

        for (int time = 0; time < TIMES; time++) {
            try (Connection table = table();
                    Statement change = table.createStatement()) {
                assertThat(change.executeUpdate(
                                "UPDATE jgroups_ping SET coord = false WHERE coord AND " + OF_THESE_NODES))
                        .isPositive();
            }
            assertThat(Await.until(this::aLeaderIsNamed, LIMIT)).isTrue();
        }

        assertThat(Await.until(() -> gateways.nodes().stream().allMatch(NodeHealth::isReady), LIMIT))
                .isTrue();
        assertThat(gateways.nodes())
                .filteredOn(
                        node -> node.log().linesSince(before.get(node)).stream().anyMatch(line -> line.contains(SAID)))
                .hasSize(1);
    }

    @Test
    void theLeaderIsEnteredAgainWhereItIsMissing() throws SQLException {
        try (Connection table = table();
                Statement change = table.createStatement()) {
            assertThat(change.executeUpdate("DELETE FROM jgroups_ping WHERE coord AND " + OF_THESE_NODES))
                    .isPositive();
        }

        assertThat(Await.until(this::aLeaderIsNamed, LIMIT)).isTrue();
    }

    @Test
    void entriesThatGrewOldWhileTheDatabaseWasAwayAreWrittenAgain() throws SQLException {
        try (Connection table = table();
                Statement change = table.createStatement()) {
            assertThat(change.executeUpdate(
                            "UPDATE jgroups_ping SET last_update = last_update - 120 WHERE " + OF_THESE_NODES))
                    .isGreaterThanOrEqualTo(ThreeNodes.COUNT);
        }

        assertThat(Await.until(this::aLeaderIsNamed, LIMIT)).isTrue();
    }

    private boolean aLeaderIsNamed() {
        try (Connection table = table();
                Statement question = table.createStatement();
                ResultSet answer = question.executeQuery(
                        "SELECT 1 FROM jgroups_ping WHERE coord AND last_update > extract(epoch FROM now()) - 60 AND "
                                + OF_THESE_NODES)) {
            return answer.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection table() throws SQLException {
        PostgresDatabase database = gateways.database().database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
