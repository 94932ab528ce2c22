package fr.guichet.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.ClusterLead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadWatchTest {

    private static final String ADDRESS = "of this node";

    private final List<String> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void aLeaderThatIsNotNamedSaysAgainThatItLeads() {
        watch(Optional.of(lead()), false).refresh();

        assertThat(said).containsExactly(ADDRESS);
    }

    @Test
    void aLeaderThatIsNamedWritesNothing() {
        watch(Optional.of(lead()), true).refresh();

        assertThat(asked).containsExactly(ADDRESS);
        assertThat(said).isEmpty();
    }

    @Test
    void whoDoesNotLeadDoesNotEvenAsk() {
        watch(Optional.empty(), false).refresh();

        assertThat(asked).isEmpty();
        assertThat(said).isEmpty();
    }

    private LeadWatch watch(Optional<ClusterLead> lead, boolean named) {
        return new LeadWatch(List.of(() -> lead), address -> {
            asked.add(address);
            return named;
        });
    }

    private ClusterLead lead() {
        return new ClusterLead() {
            @Override
            public String address() {
                return ADDRESS;
            }

            @Override
            public void sayAgain() {
                said.add(ADDRESS);
            }
        };
    }
}
