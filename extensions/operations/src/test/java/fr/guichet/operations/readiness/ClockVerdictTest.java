package fr.guichet.operations.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.operations.clock.ClockReading;
import fr.guichet.operations.clock.ClockSkew;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockVerdictTest {

    private static final ClockSkew RIGHT = new ClockSkew(Duration.ZERO);
    private static final ClockSkew FIVE_MINUTES = new ClockSkew(Duration.ofMinutes(5));

    @Test
    void aClockThatIsRightIsNothingToSay() {
        assertThat(on(new ClockSkew(Duration.ofMillis(900)))).isEqualTo(new Verdict(Level.OK, List.of()));
    }

    @Test
    void aClockThatIsSecondsOffIsAWarning() {
        assertThat(on(new ClockSkew(Duration.ofSeconds(-5)), RIGHT).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aNodeWhoseClockIsMinutesOffGetsNoTrafficWhereAnotherIsRight() {
        assertThat(on(FIVE_MINUTES, RIGHT))
                .isEqualTo(new Verdict(
                        Level.DOWN,
                        List.of("the clock is 300 s ahead of the database's, and other nodes know better")));
    }

    @Test
    void aDatabaseWhoseClockIsMinutesOffTakesNoNodeOut() {
        assertThat(on(FIVE_MINUTES, FIVE_MINUTES, FIVE_MINUTES))
                .isEqualTo(new Verdict(
                        Level.WARNING,
                        List.of("the clock is 300 s ahead of the database's, and no other node knows better")));
    }

    private static Verdict on(ClockSkew own, ClockSkew... others) {
        return ClockVerdict.on(new ClockReading(own, List.of(others)));
    }
}
