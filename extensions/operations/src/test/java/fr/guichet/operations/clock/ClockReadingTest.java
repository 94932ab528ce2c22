package fr.guichet.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose clock is wrong, by how far each is off the database's in seconds. */
class ClockReadingTest {

    private static final List<Integer> OFTEN = List.of(-300, -40, -29, 0, 29, 40, 300);

    @Test
    void aNodeThatIsAloneFarOffIsWrong() {
        assertThat(standing(300, 0)).isEqualTo(ClockStanding.WRONG);
        assertThat(standing(-300, 0, 1)).isEqualTo(ClockStanding.WRONG);
        assertThat(standing(0, 300)).isEqualTo(ClockStanding.RIGHT);
    }

    @Test
    void whereAllNodesAgreeTheDatabaseMayBeTheOneThatIsWrong() {
        assertThat(standing(300, 301)).isEqualTo(ClockStanding.DISPUTED);
        assertThat(standing(300, 299, 301)).isEqualTo(ClockStanding.DISPUTED);
    }

    @Test
    void aWrongDatabaseHidesNoNodeThatIsWrongToo() {
        assertThat(standing(600, 300, 300)).isEqualTo(ClockStanding.WRONG);
        assertThat(standing(300, 300, 600)).isEqualTo(ClockStanding.DISPUTED);
    }

    @Test
    void aNodeWithoutOthersCannotKnow() {
        assertThat(standing(300)).isEqualTo(ClockStanding.DISPUTED);
    }

    @Test
    void twoNodesThatBothDisagreeWithEverybodyGoOn() {
        assertThat(standing(300, -300)).isEqualTo(ClockStanding.DISPUTED);
        assertThat(standing(-300, 300)).isEqualTo(ClockStanding.DISPUTED);
    }

    @Test
    void nodesThatAgreeDoNotTakeEachOtherOutWhileTheDatabaseDrifts() {
        assertThat(standing(31, 29)).isEqualTo(ClockStanding.DISPUTED);
    }

    @Test
    void secondsAreNoDispute() {
        assertThat(standing(5, 0)).isEqualTo(ClockStanding.OFF);
        assertThat(standing(1, 0)).isEqualTo(ClockStanding.RIGHT);
    }

    @Test
    void whateverTheClocksSayOneNodeAtLeastIsLeft() {
        List<List<Integer>> clusters =
                Stream.of(1, 2, 3, 4).flatMap(size -> clusters(size).stream()).toList();

        assertThat(clusters).hasSize(7 + 49 + 343 + 2401).allSatisfy(nodes -> assertThat(
                        IntStream.range(0, nodes.size()).mapToObj(node -> standingOf(node, nodes)))
                .anyMatch(standing -> standing != ClockStanding.WRONG));
    }

    @Test
    void theWordsSayWhoKnowsBetter() {
        assertThat(reading(300, 0).words()).isEqualTo("300 s ahead of the database's, and other nodes know better");
        assertThat(reading(-300, -300).words())
                .isEqualTo("300 s behind the database's, and no other node knows better");
        assertThat(reading(5, 0).words()).isEqualTo("5 s ahead of the database's");
    }

    private static List<List<Integer>> clusters(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        return clusters(size - 1).stream()
                .flatMap(fewer -> OFTEN.stream().map(one -> {
                    List<Integer> more = new ArrayList<>(fewer);
                    more.add(one);
                    return List.copyOf(more);
                }))
                .toList();
    }

    private static ClockStanding standingOf(int node, List<Integer> nodes) {
        List<Integer> others = new ArrayList<>(nodes);
        int own = others.remove(node);
        return standing(own, others.stream().mapToInt(Integer::intValue).toArray());
    }

    private static ClockStanding standing(int own, int... others) {
        return reading(own, others).standing();
    }

    private static ClockReading reading(int own, int... others) {
        return new ClockReading(
                skew(own), IntStream.of(others).mapToObj(ClockReadingTest::skew).toList());
    }

    private static ClockSkew skew(int seconds) {
        return new ClockSkew(Duration.ofSeconds(seconds));
    }
}
