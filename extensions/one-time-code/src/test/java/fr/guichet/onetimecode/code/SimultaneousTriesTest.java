package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** Many at once, on one node. */
@Tag("OTP-7")
class SimultaneousTriesTest {

    private final MutableClock clock = CodeDesk.clock();
    private final CodeDesk desk = CodeDesk.alone(clock);
    private final CodeKey key = CodeDesk.login("anne", "browser");

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void ofAThousandTriesAtOnceFiveAreCompared() {
        String wrong = CodeDesk.wrong(desk.send(key));

        List<TryOutcome> outcomes = AtOnce.all(tries(1_000, () -> desk.verify(key, wrong)));

        assertThat(outcomes).filteredOn(TryOutcome.Wrong.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(TryOutcome.Locked.class::isInstance).hasSize(995);
    }

    @Test
    void ofAThousandGuessesAtOnceFiveAreComparedEvenWhenTheCodeIsAmongThem() {
        String code = desk.send(key);
        List<Supplier<TryOutcome>> guesses = IntStream.range(0, 1_000)
                .<Supplier<TryOutcome>>mapToObj(
                        guess -> () -> desk.verify(key, guess % 10 == 0 ? code : CodeDesk.wrong(code)))
                .toList();

        List<TryOutcome> outcomes = AtOnce.all(guesses);

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof TryOutcome.Wrong || outcome instanceof TryOutcome.Accepted)
                .hasSizeLessThanOrEqualTo(5);
        assertThat(outcomes).filteredOn(TryOutcome.Accepted.class::isInstance).hasSizeLessThanOrEqualTo(1);
    }

    @RepeatedTest(5)
    void ofAHundredUsesOfTheRightCodeOneWinsAndTheOthersHearThatItIsUsed() {
        String code = desk.send(key);

        List<TryOutcome> outcomes = AtOnce.all(tries(100, () -> desk.verify(key, code)));

        assertThat(outcomes).filteredOn(TryOutcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(TryOutcome.Used.class::isInstance).hasSize(99);
        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(5);
    }

    @Test
    void tenSessionsOfOnePersonShareOneBudgetOfSends() {
        List<Supplier<SendDecision>> sends = sessions()
                .<Supplier<SendDecision>>map(session -> () -> desk.codes().reserve(session, Channel.EMAIL))
                .toList();

        List<SendDecision> decisions = AtOnce.all(sends);

        assertThat(decisions)
                .filteredOn(SendDecision.Reserved.class::isInstance)
                .hasSize(1);
        assertThat(decisions).filteredOn(SendDecision.TooSoon.class::isInstance).hasSize(9);
    }

    @Test
    void tenSessionsOfOnePersonShareOneBudgetOfTries() {
        // Each has a code of its own: sent one after the other, by a realm that does not mind.
        desk.withRealm(RealmWithLimits.of(Map.of("sends", "10", "sendDelays", "1", "dailySends", "10")));
        List<CodeKey> sessions = sessions().toList();
        List<String> codes = sessions.stream()
                .map(session -> {
                    clock.add(Duration.ofSeconds(1));
                    return desk.send(session);
                })
                .toList();
        List<Supplier<TryOutcome>> tries = IntStream.range(0, 100)
                .<Supplier<TryOutcome>>mapToObj(
                        one -> () -> desk.verify(sessions.get(one % 10), CodeDesk.wrong(codes.get(one % 10))))
                .toList();

        List<TryOutcome> outcomes = AtOnce.all(tries);

        assertThat(outcomes).filteredOn(TryOutcome.Wrong.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(TryOutcome.Locked.class::isInstance).hasSize(95);
    }

    private static Stream<CodeKey> sessions() {
        return IntStream.range(0, 10).mapToObj(browser -> CodeDesk.login("anne", "browser " + browser));
    }

    private static List<Supplier<TryOutcome>> tries(int count, Supplier<TryOutcome> one) {
        return IntStream.range(0, count).mapToObj(index -> one).toList();
    }
}
