package fr.guichet.operations.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockSkew;
import fr.guichet.operations.clock.ClockWatch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.MutableClock;

/** What is said of a node that cannot look at itself. */
class NodeStateTest {

    private static final String CAUSE = "this could not be looked at yet";

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private boolean broken;
    private Usability usability = Usability.USABLE;

    private final ClockWatch time = new ClockWatch(
            own -> {
                look();
                return new ClockSkew(Duration.ZERO);
            },
            (skew, databaseTime) -> List.of(),
            clock,
            new SimpleMeterRegistry());

    private final NodeState state = new NodeState(
            new ReadinessSettings(OptionalInt.empty(), false, Duration.ofDays(60)),
            List.of((WatchedTrust) () -> {
                look();
                return List.of(new TrustReport("realm", "cps", usability, List.of(), List.of(), false));
            }),
            List.of(),
            time,
            clock);

    @ParameterizedTest
    @EnumSource(names = {"ANCHORS", "CRLS", "CLOCK"})
    void aNodeThatWasNotLookedAtYetGetsNoTraffic(CheckName check) {
        assertThat(state.verdict(check)).isEqualTo(new Verdict(Level.DOWN, List.of(CAUSE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANCHORS", "CRLS", "CLOCK"})
    void aFirstLookThatFailsIsNoLook(CheckName check) {
        broken = true;

        assertThatThrownBy(state::refresh).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(time::refresh).isInstanceOf(IllegalStateException.class);

        assertThat(state.verdict(check)).isEqualTo(new Verdict(Level.DOWN, List.of(CAUSE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANCHORS", "CRLS", "CLOCK"})
    void oneLookMakesItReady(CheckName check) {
        state.refresh();
        time.refresh();

        assertThat(state.verdict(check)).isEqualTo(new Verdict(Level.OK, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANCHORS", "CRLS", "CLOCK"})
    void looksThatFailForMinutesAreAWarningAndTheNodeGoesOnWithWhatItSaw(CheckName check) {
        state.refresh();
        time.refresh();
        clock.add(Duration.ofSeconds(179));
        assertThat(state.verdict(check).level()).isEqualTo(Level.OK);

        clock.add(Duration.ofSeconds(1));

        assertThat(state.verdict(check))
                .isEqualTo(new Verdict(Level.WARNING, List.of("this could not be looked at for 3 minutes")));
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_UNREADABLE", "CACHE_UNWRITABLE", "NO_CERTIFICATE_SOURCE"})
    void whatThisNodeLacksFromTheStartIsNotForgivenAtTheSecondLook(Usability lack) {
        usability = lack;
        state.refresh();
        state.refresh();

        assertThat(state.verdict(CheckName.ANCHORS).level()).isEqualTo(Level.DOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_UNREADABLE", "CACHE_UNWRITABLE"})
    void whatThisNodeLosesLaterIsAWarning(Usability lack) {
        state.refresh();
        usability = lack;
        state.refresh();

        assertThat(state.verdict(CheckName.ANCHORS).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aLookThatSucceedsAgainEndsTheWarning() {
        state.refresh();
        clock.add(Duration.ofMinutes(10));
        state.refresh();

        assertThat(state.verdict(CheckName.ANCHORS).level()).isEqualTo(Level.OK);
    }

    private void look() {
        if (broken) {
            throw new IllegalStateException("broken");
        }
    }
}
