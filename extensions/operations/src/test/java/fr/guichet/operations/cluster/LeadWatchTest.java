package fr.guichet.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.ClusterLead;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<ClusterLead> said = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private final ClusterLead lead = new ClusterLead() {
        @Override
        public String cluster() {
            return "of all nodes";
        }

        @Override
        public String address() {
            return "of this node";
        }

        @Override
        public void sayAgain() {
            said.add(this);
        }
    };

    @Test
    void aLeaderThatIsNotNamedSaysAgainThatItLeads() {
        watch(Optional.of(lead), false).refresh();

        assertThat(said).containsExactly(lead);
    }

    @Test
    void aLeaderThatIsNamedWritesNothing() {
        watch(Optional.of(lead), true).refresh();

        assertThat(asked).hasSize(1);
        assertThat(said).isEmpty();
    }

    @Test
    void anEntryCountsForLessThanTheMinuteForWhichTheServerBelievesIt() {
        watch(Optional.of(lead), true).refresh();

        assertThat(asked).containsExactly(NOW.minusSeconds(45));
    }

    @Test
    void whoDoesNotLeadDoesNotEvenAsk() {
        watch(Optional.empty(), false).refresh();

        assertThat(asked).isEmpty();
        assertThat(said).isEmpty();
    }

    private LeadWatch watch(Optional<ClusterLead> found, boolean named) {
        NodeTable table = (asker, since) -> {
            asked.add(since);
            return named;
        };
        return new LeadWatch(List.of(() -> found), table, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
