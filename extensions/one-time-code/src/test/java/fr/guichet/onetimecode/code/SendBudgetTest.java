package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.SendDecision.FailuresSpent;
import fr.guichet.onetimecode.code.SendDecision.Reserved;
import fr.guichet.onetimecode.code.SendDecision.SendsSpent;
import fr.guichet.onetimecode.code.SendDecision.TooSoon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** How often and how soon a code is sent to one person. */
class SendBudgetTest {

    private static final Instant START = CodeDesk.START;

    private final MutableClock clock = CodeDesk.clock();
    private final CodeDesk desk = CodeDesk.alone(clock);
    private final CodeKey key = CodeDesk.login("anne", "browser");

    @AfterEach
    void stop() {
        desk.close();
    }

    private SendDecision reserve() {
        return desk.codes().reserve(key, Channel.EMAIL);
    }

    @Test
    @Tag("OTP-7")
    void theDelayBetweenSendsGrows() {
        for (int delay : List.of(30, 60, 120, 240)) {
            desk.send(key);
            Instant next = clock.instant().plusSeconds(delay);
            assertThat(reserve()).isEqualTo(new TooSoon(next));
            assertThat(desk.codes().state(key).nextSend()).isEqualTo(next);
            clock.setInstant(next.minusSeconds(1));
            assertThat(reserve()).isEqualTo(new TooSoon(next));
            clock.setInstant(next);
        }
        assertThat(reserve()).isInstanceOf(Reserved.class);
    }

    @Test
    @Tag("OTP-7")
    void fiveSendsInAQuarterOfAnHourAreAll() {
        List.of(30, 60, 120, 240, 240).forEach(delay -> {
            desk.send(key);
            clock.add(Duration.ofSeconds(delay));
        });
        Instant firstLeaves = START.plus(Duration.ofMinutes(15));

        assertThat(reserve()).isEqualTo(new SendsSpent(firstLeaves));
        clock.setInstant(firstLeaves.minusSeconds(1));
        assertThat(reserve()).isEqualTo(new SendsSpent(firstLeaves));
        clock.setInstant(firstLeaves);
        assertThat(reserve()).isInstanceOf(Reserved.class);
    }

    @Test
    @Tag("OTP-7")
    void fifteenSendsInADayAreAll() {
        for (int sends = 0; sends < 15; sends++) {
            desk.send(key);
            clock.add(Duration.ofMinutes(20));
        }
        Instant firstLeaves = START.plus(Duration.ofDays(1));

        assertThat(reserve()).isEqualTo(new SendsSpent(firstLeaves));
        clock.setInstant(firstLeaves.minusSeconds(1));
        assertThat(reserve()).isEqualTo(new SendsSpent(firstLeaves));
        clock.setInstant(firstLeaves);
        assertThat(reserve()).isInstanceOf(Reserved.class);
    }

    @Test
    @Tag("OTP-7")
    void anotherBrowserAnotherPurposeAndAnotherChannelShareTheBudget() {
        desk.send(key);

        assertThat(desk.codes().reserve(CodeDesk.login("anne", "other browser"), Channel.SMS))
                .isInstanceOf(TooSoon.class);
        assertThat(desk.codes().reserve(CodeKey.smsEnrolment(key.subject(), "browser", "number"), Channel.SMS))
                .isInstanceOf(TooSoon.class);
        assertThat(desk.codes().reserve(CodeDesk.login("virginie", "browser"), Channel.EMAIL))
                .isInstanceOf(Reserved.class);
    }

    @Test
    void aFailedSendCostsNeitherBudgetNorDelay() {
        for (int failures = 0; failures < 9; failures++) {
            desk.codes().cancel(desk.reserve(key));
        }

        assertThat(desk.codes().state(key).nextSend()).isEqualTo(clock.instant());
        for (int sends = 0; sends < 5; sends++) {
            desk.send(key);
            clock.add(Duration.ofSeconds(170));
            if (sends == 3) {
                clock.add(Duration.ofSeconds(70));
            }
        }
    }

    @Test
    void failedSendsAreNotTriedForEver() {
        for (int failures = 0; failures < 10; failures++) {
            desk.codes().cancel(desk.reserve(key));
            clock.add(Duration.ofSeconds(1));
        }
        Instant firstForgotten = START.plus(Duration.ofMinutes(15));

        assertThat(reserve()).isEqualTo(new FailuresSpent(firstForgotten));
        assertThat(desk.codes().state(key).nextSend()).isEqualTo(firstForgotten);
        clock.setInstant(firstForgotten);
        assertThat(reserve()).isInstanceOf(Reserved.class);
    }

    @Test
    void aSendThatIsNeverSettledCounts() {
        desk.reserve(key);

        assertThat(reserve()).isEqualTo(new TooSoon(START.plusSeconds(30)));
    }

    @Test
    void theLimitsAreTheRealms() {
        desk.withRealm(RealmWithLimits.of(Map.of("sends", "1", "dailySends", "1", "codeLifetime", "60")));
        String code = desk.send(key);
        clock.add(Duration.ofMinutes(1));

        assertThat(desk.verify(key, code)).isInstanceOf(TryOutcome.Expired.class);
        assertThat(reserve()).isEqualTo(new SendsSpent(START.plus(Duration.ofDays(1))));
    }
}
