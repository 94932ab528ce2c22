package fr.guichet.operations.readiness;

import java.time.Duration;
import java.util.OptionalInt;
import org.keycloak.Config;

/**
 * Options {@code --spi-events-listener--guichet-operations--…} of the server.
 *
 * @param expectedNodes {@code expected-nodes}: nodes of the cluster when all is well; empty, nothing is expected
 * @param cardRequired {@code card-required}: whether a node that can believe no card is of no use; false
 * @param anchorWarning {@code anchor-warning-days}: how long before its expiry an authority is warned about; 60 days
 */
public record ReadinessSettings(OptionalInt expectedNodes, boolean cardRequired, Duration anchorWarning) {

    private static final String EXPECTED_NODES = "expectedNodes";
    private static final String CARD_REQUIRED = "cardRequired";
    private static final String ANCHOR_WARNING_DAYS = "anchorWarningDays";
    private static final int DEFAULT_WARNING_DAYS = 60;
    private static final int MOST_NODES = 100;
    private static final int MOST_DAYS = 3650;

    public ReadinessSettings {
        int nodes = expectedNodes.orElse(1);
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IllegalArgumentException("expected-nodes must be between 1 and " + MOST_NODES);
        }
        // The majority of two is two: the end of one would take the other out of service as well.
        if (nodes == 2) {
            throw new IllegalArgumentException("expected-nodes cannot be 2: two nodes have no majority to survive one");
        }
        if (anchorWarning.isNegative() || anchorWarning.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("anchor-warning-days must be between 0 and " + MOST_DAYS);
        }
    }

    /** @throws IllegalArgumentException naming the option that is out of bounds: the server does not start with it */
    public static ReadinessSettings of(Config.Scope options) {
        Integer nodes = options.getInt(EXPECTED_NODES);
        return new ReadinessSettings(
                nodes == null ? OptionalInt.empty() : OptionalInt.of(nodes),
                options.getBoolean(CARD_REQUIRED, false),
                Duration.ofDays(options.getInt(ANCHOR_WARNING_DAYS, DEFAULT_WARNING_DAYS)));
    }
}
