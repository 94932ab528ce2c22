package fr.guichet.operations.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.watch.CacheReport;
import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import fr.guichet.identity.watch.TrustReport.Usability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes a node out of the balancer and what warns (docs/monitoring.md). */
class VerdictsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ReadinessSettings USUAL = settings(OptionalInt.empty(), false);
    private static final ReadinessSettings CARDS_ALONE = settings(OptionalInt.empty(), true);

    @Test
    void authoritiesThatLastAreFine() {
        assertThat(anchors(USUAL, expiringIn(Duration.ofDays(100)), true)).isEqualTo(new Verdict(Level.OK, List.of()));
    }

    @Test
    void anAuthorityThatExpiresSoonIsNamedWithItsDays() {
        assertThat(anchors(USUAL, expiringIn(Duration.ofDays(12)), true))
                .isEqualTo(new Verdict(Level.WARNING, List.of("AC expires in 12 days")));
    }

    @Test
    void anExpiredAuthorityLeavesTheNodeInServiceForTheOtherMeans() {
        assertThat(anchors(USUAL, expiringIn(Duration.ofSeconds(-1)), true))
                .isEqualTo(new Verdict(Level.WARNING, List.of("AC has expired")));
    }

    @Test
    void anExpiredAuthorityTakesTheNodeOutWhereCardsAreAllThereIs() {
        assertThat(anchors(CARDS_ALONE, expiringIn(Duration.ofSeconds(-1)), true)
                        .level())
                .isEqualTo(Level.DOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILE_UNREADABLE|the file of authorities of realm/cps cannot be read",
                "CACHE_UNWRITABLE|the directory of revocation lists of realm/cps cannot be written",
                "NO_CERTIFICATE_SOURCE|no certificate can be believed for realm/cps:"
                        + " the proxy's options of the start are wrong"
            })
    void aNodeThatLacksWhatAnotherMayHaveDoesNotBeginToServeAndGoesOnWhenItIsLostLater(Usability lack, String cause) {
        TrustReport lacking = TrustReport.unusable("realm", "cps", lack);

        assertThat(anchors(USUAL, lacking, false)).isEqualTo(new Verdict(Level.DOWN, List.of(cause)));
        assertThat(anchors(USUAL, lacking, true)).isEqualTo(new Verdict(Level.WARNING, List.of(cause)));
        assertThat(anchors(CARDS_ALONE, lacking, true)).isEqualTo(new Verdict(Level.DOWN, List.of(cause)));
    }

    @Test
    void aSettingThatIsWrongOnEveryNodeTakesNoneOut() {
        TrustReport wrong = TrustReport.unusable("realm", "cps", Usability.SETTING_WRONG);

        assertThat(anchors(USUAL, wrong, false))
                .isEqualTo(new Verdict(Level.WARNING, List.of("a setting of realm/cps is wrong")));
        assertThat(anchors(CARDS_ALONE, wrong, true).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aFreshServerWithoutAnyListIsReady() {
        assertThat(new CrlsVerdict(CARDS_ALONE).on(List.of(lists(true)), NOW))
                .isEqualTo(new Verdict(Level.OK, List.of()));
    }

    @Test
    void anOutdatedListWarns() {
        assertThat(crls(USUAL, true, Duration.ofHours(-1), Duration.ZERO).level())
                .isEqualTo(Level.WARNING);
    }

    @Test
    void anOutdatedListTakesTheNodeOutWhereNothingElseIsAskedAndCardsAreAllThereIs() {
        assertThat(crls(CARDS_ALONE, true, Duration.ofHours(-1), Duration.ZERO).level())
                .isEqualTo(Level.DOWN);
        assertThat(crls(CARDS_ALONE, false, Duration.ofHours(-1), Duration.ZERO).level())
                .isEqualTo(Level.WARNING);
    }

    @Test
    void aListWithinItsGraceWarnsInAnyCase() {
        assertThat(crls(CARDS_ALONE, true, Duration.ofHours(-1), Duration.ofHours(2))
                        .level())
                .isEqualTo(Level.WARNING);
    }

    @Test
    void aCacheThatTakesNoEntriesTakesTheNodeOut() {
        assertThat(CachesVerdict.on(List.of(new CacheReport(Set.of("codes"), true, 3))))
                .isEqualTo(new Verdict(Level.DOWN, List.of("the cache codes takes no entries")));
    }

    @Test
    void theSmallerSideOfASplitIsOut() {
        QuorumVerdict ofThree = new QuorumVerdict(settings(OptionalInt.of(3), false));

        assertThat(ofThree.on(1).level()).isEqualTo(Level.DOWN);
        assertThat(ofThree.on(2).level()).isEqualTo(Level.WARNING);
        assertThat(ofThree.on(3).level()).isEqualTo(Level.OK);
    }

    @Test
    void halfOfAnEvenClusterIsNoMajority() {
        assertThat(new QuorumVerdict(settings(OptionalInt.of(4), false)).on(2).level())
                .isEqualTo(Level.DOWN);
    }

    @Test
    void withoutAnExpectationAnyNumberOfNodesIsRight() {
        assertThat(new QuorumVerdict(USUAL).on(1).level()).isEqualTo(Level.OK);
    }

    @Test
    void twoNodesAreNotExpectedSinceTheyHaveNoMajorityThatSurvivesOne() {
        assertThatThrownBy(() -> settings(OptionalInt.of(2), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected-nodes");
    }

    private static ReadinessSettings settings(OptionalInt nodes, boolean cardRequired) {
        return new ReadinessSettings(nodes, cardRequired, Duration.ofDays(60));
    }

    private static Verdict anchors(ReadinessSettings settings, TrustReport report, boolean served) {
        return new AnchorsVerdict(settings).on(List.of(report), served, NOW);
    }

    private static Verdict crls(ReadinessSettings settings, boolean required, Duration left, Duration grace) {
        HeldCrl list = new HeldCrl("AC", NOW.minus(Duration.ofDays(7)), NOW.plus(left), grace);
        return new CrlsVerdict(settings).on(List.of(lists(required, list)), NOW);
    }

    private static TrustReport expiringIn(Duration left) {
        return new TrustReport(
                "realm",
                "cps",
                Usability.USABLE,
                List.of(new TrustedAuthority("AC", "00112233", NOW.plus(left))),
                List.of(),
                false);
    }

    private static TrustReport lists(boolean required, HeldCrl... lists) {
        return new TrustReport("realm", "cps", Usability.USABLE, List.of(), List.of(lists), required);
    }
}
