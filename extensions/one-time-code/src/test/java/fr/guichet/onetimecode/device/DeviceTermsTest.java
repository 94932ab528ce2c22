package fr.guichet.onetimecode.device;

import static fr.guichet.identity.AccountKind.ESTABLISHMENT;
import static fr.guichet.identity.AccountKind.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.code.TrustedDeviceIntervals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OTP-5")
class DeviceTermsTest {

    private static final Instant PASSWORD_SET = Instant.parse("2026-10-01T08:00:00.123Z");
    private static final Instant GIVEN = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final DeviceTerms TERMS = new DeviceTerms(GIVEN, MONTH, PASSWORD_SET, Set.of(ESTABLISHMENT));

    @Test
    void aDeviceIsTrustedUntilTheLastSecondOfTheIntervalAndNotAtItsEnd() {
        assertThat(lossAfter(Duration.ZERO, MONTH)).isEmpty();
        assertThat(lossAfter(MONTH.minusSeconds(1), MONTH)).isEmpty();
        assertThat(lossAfter(MONTH.minusMillis(1), MONTH)).isEmpty();
        assertThat(lossAfter(MONTH, MONTH)).contains(TrustLoss.INTERVAL_OVER);
        assertThat(lossAfter(MONTH.plusSeconds(1), MONTH)).contains(TrustLoss.INTERVAL_OVER);
    }

    @Test
    void anIntervalThatWasShortenedCountsAtOnce() {
        Duration week = Duration.ofDays(7);

        assertThat(lossAfter(week.minusSeconds(1), week)).isEmpty();
        assertThat(lossAfter(week, week)).contains(TrustLoss.INTERVAL_OVER);
    }

    @Test
    void anIntervalThatWasLengthenedLengthensNoPromise() {
        Duration longer = Duration.ofDays(90);

        assertThat(lossAfter(MONTH.minusSeconds(1), longer)).isEmpty();
        assertThat(lossAfter(MONTH, longer)).contains(TrustLoss.INTERVAL_OVER);
    }

    @Test
    void withoutAnIntervalNoDeviceIsTrustedNotEvenTheNewest() {
        assertThat(lossAfter(Duration.ZERO, Duration.ZERO)).contains(TrustLoss.INTERVAL_OVER);
    }

    @Test
    void aDeviceOfTheFutureIsNotTrustedUnlessTheClockOfANodeIsALittleSlow() {
        assertThat(lossAfter(Duration.ofSeconds(-60), MONTH)).isEmpty();
        assertThat(lossAfter(Duration.ofSeconds(-61), MONTH)).contains(TrustLoss.INTERVAL_OVER);
    }

    @Test
    void anyOtherPasswordEndsTheTrustWhicheverOfTheTwoIsSaidToBeOlder() {
        assertThat(lossWithPasswordSet(Optional.of(PASSWORD_SET))).isEmpty();
        assertThat(lossWithPasswordSet(Optional.of(GIVEN.plusSeconds(1)))).contains(TrustLoss.PASSWORD_CHANGED);
        assertThat(lossWithPasswordSet(Optional.of(PASSWORD_SET.plusMillis(1)))).contains(TrustLoss.PASSWORD_CHANGED);
        assertThat(lossWithPasswordSet(Optional.of(PASSWORD_SET.minusMillis(1))))
                .contains(TrustLoss.PASSWORD_CHANGED);
        assertThat(lossWithPasswordSet(Optional.empty())).contains(TrustLoss.PASSWORD_CHANGED);
    }

    @Test
    void anAccountOfAnotherKindOrDisabledLosesItsDevices() {
        AccountStanding promoted =
                new AccountStanding(true, Optional.of(PASSWORD_SET), Set.of(ESTABLISHMENT, REFERENT), MONTH);
        AccountStanding disabled = new AccountStanding(false, Optional.of(PASSWORD_SET), Set.of(ESTABLISHMENT), MONTH);

        assertThat(TERMS.lossFor(promoted, GIVEN)).contains(TrustLoss.KIND_CHANGED);
        assertThat(TERMS.lossFor(disabled, GIVEN)).contains(TrustLoss.ACCOUNT_DISABLED);
    }

    @Test
    void theStrictestKindOfAnAccountCounts() {
        TrustedDeviceIntervals intervals =
                new TrustedDeviceIntervals(Map.of(ESTABLISHMENT, MONTH, REFERENT, Duration.ofDays(1)));

        assertThat(intervals.of(Set.of(ESTABLISHMENT))).isEqualTo(MONTH);
        assertThat(intervals.of(Set.of(ESTABLISHMENT, REFERENT))).isEqualTo(Duration.ofDays(1));
        assertThat(intervals.of(Set.of(ESTABLISHMENT, AccountKind.ADMINISTRATOR)))
                .isZero();
    }

    private static Optional<TrustLoss> lossAfter(Duration age, Duration intervalNow) {
        Clock clock = Clock.fixed(GIVEN.plus(age), ZoneOffset.UTC);
        AccountStanding account =
                new AccountStanding(true, Optional.of(PASSWORD_SET), Set.of(ESTABLISHMENT), intervalNow);
        return TERMS.lossFor(account, clock.instant());
    }

    private static Optional<TrustLoss> lossWithPasswordSet(Optional<Instant> passwordSet) {
        AccountStanding account = new AccountStanding(true, passwordSet, Set.of(ESTABLISHMENT), MONTH);
        return TERMS.lossFor(account, GIVEN.plusSeconds(5));
    }
}
