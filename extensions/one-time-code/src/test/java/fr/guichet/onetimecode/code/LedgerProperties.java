package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Ledger.Send;
import fr.guichet.onetimecode.code.Ledger.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** The arithmetic of the windows, over any history. */
class LedgerProperties {

    private static final CodePolicy POLICY = CodePolicy.DEFAULT;
    private static final Instant START = CodeDesk.START;

    /** Pauses between events: many short, some long, so that windows fill and slide. */
    @Provide
    Arbitrary<List<Duration>> pauses() {
        Arbitrary<Long> millis = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 5_000)),
                Tuple.of(3, Arbitraries.longs().between(0, 600_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 40_000_000)));
        return millis.map(Duration::ofMillis).list().ofMinSize(1).ofMaxSize(120);
    }

    @Property(tries = 300)
    @Tag("OTP-7")
    void noWindowOfAQuarterOfAnHourHoldsMoreThanFiveTries(@ForAll("pauses") List<Duration> pauses) {
        Ledger ledger = Ledger.EMPTY;
        List<Instant> taken = new ArrayList<>();
        Instant now = START;
        for (Duration pause : pauses) {
            now = now.plus(pause);
            if (ledger.lockedUntil(POLICY, now).isEmpty()) {
                ledger = ledger.withTry(new Try("id" + taken.size(), "key", now), POLICY);
                taken.add(now);
            }
            assertThat(ledger.triesLeft(POLICY, now)).isBetween(0, 5);
        }
        assertAtMost(5, POLICY.triesWindow(), taken);
    }

    @Property(tries = 300)
    @Tag("OTP-7")
    void noWindowHoldsMoreSendsThanItsLimitAndNoneIsTooSoon(@ForAll("pauses") List<Duration> pauses) {
        Ledger ledger = Ledger.EMPTY;
        List<Instant> sent = new ArrayList<>();
        Instant now = START;
        for (Duration pause : pauses) {
            now = now.plus(pause);
            if (ledger.sendRefusal(POLICY, now).isEmpty()) {
                ledger = ledger.withSend(new Send("id" + sent.size(), now));
                sent.add(now);
            }
        }
        assertAtMost(5, POLICY.sendsWindow(), sent);
        assertAtMost(15, CodePolicy.DAY, sent);
        for (int at = 1; at < sent.size(); at++) {
            assertThat(Duration.between(sent.get(at - 1), sent.get(at)))
                    .isGreaterThanOrEqualTo(POLICY.sendDelays().get(0));
        }
    }

    @Property(tries = 300)
    void aSendIsAcceptedAtTheInstantThatWasPromisedAndNotBefore(@ForAll("pauses") List<Duration> pauses) {
        Ledger ledger = Ledger.EMPTY;
        Instant now = START;
        int sends = 0;
        for (Duration pause : pauses) {
            now = now.plus(pause);
            Optional<SendDecision> refusal = ledger.sendRefusal(POLICY, now);
            Instant next = ledger.nextSend(POLICY, now);
            assertThat(refusal.isPresent()).isEqualTo(next.isAfter(now));
            assertThat(ledger.sendRefusal(POLICY, next)).isEmpty();
            if (refusal.isPresent()) {
                assertThat(ledger.sendRefusal(POLICY, next.minusMillis(1))).isPresent();
            } else {
                ledger = ledger.withSend(new Send("id" + sends++, now));
            }
        }
    }

    @Property(tries = 300)
    void aFailedSendLeavesTheSendsAsTheyWere(@ForAll("pauses") List<Duration> pauses) {
        Ledger ledger = Ledger.EMPTY;
        Instant now = START;
        for (Duration pause : pauses) {
            now = now.plus(pause);
            if (ledger.sendRefusal(POLICY, now).isEmpty()) {
                ledger = ledger.withSend(new Send("failed", now)).withFailure("failed", POLICY, now);
            }
            assertThat(ledger.sends()).isEmpty();
            assertThat(ledger.failures()).hasSizeLessThanOrEqualTo(POLICY.failedSends());
        }
    }

    @Property(tries = 300)
    void aLedgerIsReadAsItWasWritten(@ForAll("pauses") List<Duration> pauses) {
        Ledger ledger = Ledger.EMPTY;
        Instant now = START;
        for (Duration pause : pauses) {
            now = now.plus(pause);
            ledger = ledger.withTry(new Try("t-_" + now.toEpochMilli(), "key", now), POLICY)
                    .withSend(new Send("s-_" + now.toEpochMilli(), now))
                    .withFailure("none", POLICY, now);
            assertThat(new LedgerText().read(new LedgerText().write(ledger))).isEqualTo(ledger);
        }
    }

    private static void assertAtMost(int limit, Duration window, List<Instant> times) {
        for (int at = limit; at < times.size(); at++) {
            assertThat(Duration.between(times.get(at - limit), times.get(at))).isGreaterThanOrEqualTo(window);
        }
    }
}
