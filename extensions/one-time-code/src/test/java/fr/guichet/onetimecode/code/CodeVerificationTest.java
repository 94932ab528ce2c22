package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.onetimecode.code.SentCode.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

/** What becomes of a typed code, one person at a time. */
class CodeVerificationTest {

    private final MutableClock clock = CodeDesk.clock();
    private final CodeDesk desk = CodeDesk.alone(clock);
    private final CodeKey key = CodeDesk.login("anne", "browser");

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @Tag("OTP-1")
    void theRightCodeIsAcceptedWithTheChannelItCameBy() {
        String code = desk.send(key);

        assertThat(desk.verify(key, code)).isEqualTo(new TryOutcome.Accepted(Channel.EMAIL));
    }

    @Test
    @Tag("OTP-7")
    void aCodeIsGoodOnce() {
        String code = desk.send(key);
        desk.verify(key, code);

        assertThat(desk.verify(key, code)).isEqualTo(new TryOutcome.Used());
        assertThat(desk.codes().state(key).sent().orElseThrow().status()).isEqualTo(Status.USED);
    }

    @Test
    @Tag("OTP-2")
    void aCodeIsGoodOneSecondBeforeTenMinutesAreOver() {
        String code = desk.send(key);
        clock.add(Duration.ofSeconds(599));

        assertThat(desk.verify(key, code)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    @Tag("OTP-2")
    void aCodeIsExpiredAfterTenMinutes() {
        String code = desk.send(key);
        clock.add(Duration.ofSeconds(600));

        assertThat(desk.verify(key, code)).isEqualTo(new TryOutcome.Expired());
        assertThat(desk.codes().state(key).sent().orElseThrow().status()).isEqualTo(Status.EXPIRED);
        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(5);
    }

    @Test
    void thereIsNoCodeBeforeOneIsSent() {
        assertThat(desk.verify(key, "123456")).isEqualTo(new TryOutcome.NoCode());
        assertThat(desk.codes().state(key).sent()).isEmpty();
    }

    @Test
    void aCodeIsNoneBeforeItsMessageHasLeft() {
        CodeReservation reservation = desk.reserve(key);

        assertThat(desk.verify(key, reservation.code())).isEqualTo(new TryOutcome.NoCode());
    }

    @Test
    void theTenMinutesBeginWhenTheMessageHasLeft() {
        CodeReservation reservation = desk.reserve(key);
        clock.add(Duration.ofSeconds(7));
        desk.codes().confirm(reservation);

        SentCode sent = desk.codes().state(key).sent().orElseThrow();
        assertThat(sent.sentAt()).isEqualTo(CodeDesk.START.plusSeconds(7));
        assertThat(sent.expiresAt()).isEqualTo(CodeDesk.START.plusSeconds(607));
        assertThat(sent.isLive()).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void aCodeOfAnotherBrowserIsNone() {
        String code = desk.send(key);

        assertThat(desk.verify(CodeDesk.login("anne", "other browser"), code)).isEqualTo(new TryOutcome.NoCode());
    }

    @Test
    @Tag("OTP-7")
    void aCodeOfAnotherPersonIsNone() {
        String code = desk.send(key);

        assertThat(desk.verify(CodeDesk.login("virginie", "browser"), code)).isEqualTo(new TryOutcome.NoCode());
    }

    @Test
    @Tag("OTP-4")
    void aCodeThatProvesANumberProvesNoOtherAndOpensNoLogin() {
        CodeKey number = CodeKey.smsEnrolment(key.subject(), "browser", "first number");
        String code = desk.send(number);

        assertThat(desk.verify(CodeKey.smsEnrolment(key.subject(), "browser", "second number"), code))
                .isEqualTo(new TryOutcome.NoCode());
        assertThat(desk.verify(key, code)).isEqualTo(new TryOutcome.NoCode());
        assertThat(desk.verify(number, code)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    void aNewCodeReplacesTheOlderOne() {
        String older = desk.send(key);
        clock.add(Duration.ofSeconds(30));
        String newer = desk.send(key);

        if (!older.equals(newer)) {
            assertThat(desk.verify(key, older)).isInstanceOf(TryOutcome.Wrong.class);
        }
        assertThat(desk.verify(key, newer)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    void theOlderCodeStaysGoodWhenTheNewOneCouldNotBeSent() {
        String older = desk.send(key);
        clock.add(Duration.ofSeconds(30));
        CodeReservation failed = desk.reserve(key);
        desk.codes().cancel(failed);

        assertThat(desk.verify(key, older)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    void nothingIsKeptOfACodeThatCouldNotBeSent() {
        CodeReservation failed = desk.reserve(key);
        desk.codes().cancel(failed);

        assertThat(desk.verify(key, failed.code())).isEqualTo(new TryOutcome.NoCode());
        assertThat(desk.caches().codes()).isEmpty();
    }

    @Test
    @Tag("OTP-7")
    void aSendIsSettledOnceSoThatAUsedCodeStaysUsed() {
        CodeReservation reservation = desk.reserve(key);
        desk.codes().confirm(reservation);
        desk.verify(key, reservation.code());

        assertThatThrownBy(() -> desk.codes().confirm(reservation)).isInstanceOf(IllegalStateException.class);
        assertThat(desk.verify(key, reservation.code())).isEqualTo(new TryOutcome.Used());
    }

    @Test
    @Tag("OTP-7")
    void fiveWrongCodesLockForAQuarterOfAnHour() {
        String code = desk.send(key);
        for (int left = 4; left >= 0; left--) {
            assertThat(desk.verify(key, CodeDesk.wrong(code))).isEqualTo(new TryOutcome.Wrong(left));
        }
        Instant until = CodeDesk.START.plus(Duration.ofMinutes(15));

        assertThat(desk.verify(key, code)).isEqualTo(new TryOutcome.Locked(until));
        assertThat(desk.codes().state(key).lockedUntil()).contains(until);
        assertThat(desk.codes().reserve(key, Channel.EMAIL)).isEqualTo(new SendDecision.Locked(until));
    }

    @Test
    void aLockEndsAndLeavesAllTries() {
        String code = desk.send(key);
        for (int tries = 0; tries < 5; tries++) {
            desk.verify(key, CodeDesk.wrong(code));
        }
        clock.add(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(desk.codes().state(key).triesLeft()).isZero();
        clock.add(Duration.ofSeconds(1));

        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(5);
        String next = desk.send(key);
        assertThat(desk.verify(key, next)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    @Tag("OTP-7")
    void anotherCodeDoesNotGiveTriesBack() {
        String code = desk.send(key);
        for (int tries = 0; tries < 3; tries++) {
            desk.verify(key, CodeDesk.wrong(code));
        }
        clock.add(Duration.ofSeconds(30));
        String resent = desk.send(key);

        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(2);
        assertThat(desk.verify(key, CodeDesk.wrong(resent))).isEqualTo(new TryOutcome.Wrong(1));
    }

    @Test
    void aSuccessClearsTheTriesOfItsBrowserAndNotThoseOfAnother() {
        CodeKey guesser = CodeDesk.login("anne", "guesser");
        String guessed = desk.send(guesser);
        desk.verify(guesser, CodeDesk.wrong(guessed));
        desk.verify(guesser, CodeDesk.wrong(guessed));
        clock.add(Duration.ofSeconds(30));
        String code = desk.send(key);
        desk.verify(key, CodeDesk.wrong(code));
        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(2);

        desk.verify(key, code);

        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(3);
    }

    @Test
    void aSuccessDoesNotGiveSendsBack() {
        String code = desk.send(key);
        desk.verify(key, code);

        assertThat(desk.codes().reserve(key, Channel.EMAIL))
                .isEqualTo(new SendDecision.TooSoon(CodeDesk.START.plusSeconds(30)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"12345", "1234567", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666"})
    @Tag("OTP-7")
    void malformedInputCostsNoTry(String typed) {
        desk.send(key);

        assertThat(desk.verify(key, typed)).isEqualTo(new TryOutcome.Malformed());
        assertThat(desk.verify(key, "1".repeat(10_000))).isEqualTo(new TryOutcome.Malformed());
        assertThat(desk.codes().state(key).triesLeft()).isEqualTo(5);
        assertThat(desk.caches().ledgers().values())
                .hasSize(1)
                .noneMatch(ledger -> ledger.matches("(?s).*\\|.+\\|.*\\|.*:.*:.*"));
    }

    @Test
    @Tag("OTP-2")
    void whatWasUsedExpiredOrLockedIsToldApart() {
        CodeKey used = CodeDesk.login("one", "browser");
        CodeKey expired = CodeDesk.login("two", "browser");
        CodeKey locked = CodeDesk.login("three", "browser");
        String oldCode = desk.send(expired);
        clock.add(Duration.ofMinutes(10));
        String usedCode = desk.send(used);
        desk.verify(used, usedCode);
        String lockedCode = desk.send(locked);
        for (int tries = 0; tries < 5; tries++) {
            desk.verify(locked, CodeDesk.wrong(lockedCode));
        }

        assertThat(desk.verify(used, usedCode)).isInstanceOf(TryOutcome.Used.class);
        assertThat(desk.verify(expired, oldCode)).isInstanceOf(TryOutcome.Expired.class);
        assertThat(desk.verify(locked, lockedCode)).isInstanceOf(TryOutcome.Locked.class);
    }

    @Test
    void lookingChangesNothing() {
        desk.send(key);
        CodeState before = desk.codes().state(key);

        for (int reloads = 0; reloads < 20; reloads++) {
            assertThat(desk.codes().state(key)).isEqualTo(before);
        }
    }
}
