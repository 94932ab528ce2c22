package fr.guichet.operations.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.operations.clock.ClockSkew;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockVerdictTest {

    @Test
    void aClockThatIsRightIsNothingToSay() {
        assertThat(ClockVerdict.on(skew(Duration.ofMillis(900))).level()).isEqualTo(Level.OK);
    }

    @Test
    void aClockThatIsSecondsOffIsAWarning() {
        assertThat(ClockVerdict.on(skew(Duration.ofSeconds(-5))).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aNodeWhoseClockIsMinutesOffGetsNoTraffic() {
        Verdict verdict = ClockVerdict.on(skew(Duration.ofMinutes(5)));

        assertThat(verdict.level()).isEqualTo(Level.DOWN);
        assertThat(verdict.causes()).containsExactly("the clock is 300 s ahead of the database's");
    }

    private static ClockSkew skew(Duration ahead) {
        return new ClockSkew(ahead);
    }
}
