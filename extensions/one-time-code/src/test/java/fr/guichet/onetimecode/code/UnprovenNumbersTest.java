package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.SendDecision.NumberSpent;
import fr.guichet.onetimecode.code.SendDecision.Reserved;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** Somebody whose number strangers type as theirs is not showered with codes. */
class UnprovenNumbersTest {

    private static final String NUMBER = "+33698000001";

    private final MutableClock clock = CodeDesk.clock();
    private final CodeDesk desk = CodeDesk.alone(clock);

    @AfterEach
    void stop() {
        desk.close();
    }

    private static CodeKey key(String person, String number) {
        return CodeKey.smsEnrolment(new CodeSubject(RealmWithLimits.ID, person), "browser of " + person, number);
    }

    private SendDecision asks(String person, String number) {
        return desk.codes().reserve(key(person, number), Channel.SMS);
    }

    private void tenPersonsAskFor(String number) {
        for (int person = 0; person < 10; person++) {
            desk.send(key("person " + person, number));
        }
    }

    @Test
    void tenSendsInADayToOneNumberAreAllWhoeverAsks() {
        tenPersonsAskFor(NUMBER);
        clock.add(Duration.ofDays(1).minusSeconds(1));

        assertThat(asks("another", NUMBER)).isEqualTo(new NumberSpent(CodeDesk.START.plus(Duration.ofDays(1))));
        clock.add(Duration.ofSeconds(1));
        assertThat(asks("another", NUMBER)).isInstanceOf(Reserved.class);
    }

    @Test
    void whoIsRefusedForTheNumberHasSpentNothingOfTheirOwn() {
        tenPersonsAskFor(NUMBER);
        asks("anne", NUMBER);

        assertThat(asks("anne", "+33698000002")).isInstanceOf(Reserved.class);
    }

    @Test
    void strangersCannotKeepTheCodesOfALoginAway() {
        tenPersonsAskFor(NUMBER);

        assertThat(desk.codes().reserve(CodeDesk.login("anne", "browser"), Channel.SMS))
                .isInstanceOf(Reserved.class);
    }

    @Test
    void aSendThatFailedIsGivenBackToTheNumberButNotForEver() {
        desk.withRealm(RealmWithLimits.of(Map.of("dailySendsToNumber", "1", "failedSends", "2")));

        desk.codes().cancel(desk.reserve(key("anne", NUMBER)));
        desk.codes().cancel(desk.reserve(key("virginie", NUMBER)));

        assertThat(asks("olivier", NUMBER)).isInstanceOf(NumberSpent.class);
        clock.add(Duration.ofMinutes(15));
        assertThat(asks("olivier", NUMBER)).isInstanceOf(Reserved.class);
    }

    @Test
    @Tag("OTP-7")
    void theCountsHoldNoNumber() {
        desk.send(key("anne", NUMBER));

        assertThat(desk.caches().ledgers().keySet().toString()
                        + desk.caches().ledgers().values())
                .doesNotContain(NUMBER.substring(3));
    }
}
