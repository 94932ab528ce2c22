package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.simulator.oidc.PhoneAnswer;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Pro Santé Connect answers wrongly: its own page, its own event, no session and no account. */
@ExtendWith(GatewayExtension.class)
class EcpsRefusalsTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Set<Misbehaviour> SLOW = Set.of(Misbehaviour.SLOW_TOKEN, Misbehaviour.SLOW_USERINFO);

    /** What an application asks for that cares when somebody signed in, in seconds. */
    private static final String A_QUARTER_OF_AN_HOUR = "900";

    private final TestGuichet guichet;
    private final TestRealm realm;

    EcpsRefusalsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm("ecps-refusals", "{}");
    }

    static Stream<Misbehaviour> answeredAtOnce() {
        return EcpsRefusals.all().keySet().stream().filter(each -> !SLOW.contains(each));
    }

    @Test
    void everyMisbehaviourHasALine() {
        Set<Misbehaviour> covered = EnumSet.copyOf(EcpsRefusals.all().keySet());
        covered.addAll(EcpsRefusals.NOT_REFUSED);

        assertThat(covered).isEqualTo(EnumSet.allOf(Misbehaviour.class));
        assertThat(EcpsRefusals.all()).doesNotContainKeys(EcpsRefusals.NOT_REFUSED.toArray(Misbehaviour[]::new));
    }

    @ParameterizedTest
    @MethodSource("answeredAtOnce")
    @Tag("ECPS-4")
    @Timeout(60)
    void aMisbehaviourEndsInItsPageAndItsEvent(Misbehaviour misbehaviour) {
        TestRealm where = misbehaviour == Misbehaviour.LOWER_ACR ? whereTheCardIsNeeded() : realm;
        RefusedLogin login = loginOf(where, guichet.newDoctor());
        int elsewhere = guichet.proSanteConnect().askedElsewhere();

        Page page = provoke(misbehaviour, where, login);

        assertRefused(misbehaviour, page, login);
        assertThat(where.accounts()).isZero();
        assertThat(guichet.proSanteConnect().askedElsewhere()).isEqualTo(elsewhere);
    }

    @Test
    @Tag("ECPS-4")
    @Timeout(60)
    void aSlowAnswerEndsInItsPageWithinTenSeconds() throws Exception {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ExecutorService people = Executors.newFixedThreadPool(SLOW.size());
        try {
            List<Future<Duration>> waits = people.invokeAll(SLOW.stream()
                    .<Callable<Duration>>map(each -> () -> waitFor(each))
                    .toList());
            for (Future<Duration> wait : waits) {
                assertThat(wait.get()).isLessThan(LONGEST_WAIT);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(realm.events().since(start))
                .filteredOn(event -> event.error().equals("upstream_too_slow"))
                .hasSize(SLOW.size());
        assertThat(realm.accounts()).isZero();
    }

    private Duration waitFor(Misbehaviour slow) {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());
        guichet.proSanteConnect().behave(login.doctor().identifier(), slow);
        EcpsLogin ecps = EcpsLogin.open(login.browser(), realm.login().address());
        long start = System.nanoTime();
        Page page = ecps.approve(login.doctor());
        Duration wait = Duration.ofNanos(System.nanoTime() - start);
        assertRefused(slow, page, login);
        return wait;
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"NO_AMR", "WEAK_AMR"})
    @Tag("ECPS-4")
    void theTokensSayNoMoreOfTheMethodsThanProSanteConnectDoes(Misbehaviour misbehaviour) {
        assertThat(EcpsRefusals.NOT_REFUSED).contains(misbehaviour);
        Doctor doctor = guichet.newDoctor();
        guichet.proSanteConnect().behave(doctor.identifier(), misbehaviour);
        RelyingParty.Login login = guichet.realm().login();

        Page form = EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);
        JsonNode claims = login.tokens(new FirstConnection(form).complete()).idClaims();

        assertThat(claims.path("acr").asText()).isEqualTo("eidas1");
        assertThat(StreamSupport.stream(claims.path("amr").spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(misbehaviour == Misbehaviour.NO_AMR ? List.of() : List.of("pwd"));
    }

    @Test
    @Tag("ECPS-4")
    void givingUpOnTheirPageIsSaidSo() {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());

        Page page = EcpsLogin.open(login.browser(), realm.login().address()).cancel();

        assertCancelled(page, login);
    }

    @Test
    @Tag("ECPS-4")
    void refusingOnTheTelephoneIsSaidSo() {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());

        Page page = EcpsLogin.open(login.browser(), realm.login().address()).answer(login.doctor(), PhoneAnswer.REFUSE);

        assertCancelled(page, login);
    }

    @Test
    @Tag("ECPS-3")
    @Tag("ECPS-4")
    void whoseTelephoneDoesNotAnswerInTimeIsToldOfItsClock() {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());

        Page page =
                EcpsLogin.open(login.browser(), realm.login().address()).answer(login.doctor(), PhoneAnswer.TIME_OUT);

        assertThat(page.heading()).isEqualTo("La demande n’a pas été validée à temps");
        assertThat(page.find("#upstream-advice")).hasValueSatisfying(advice -> assertThat(advice)
                .contains("ouvrez l’application e-CPS")
                .contains("date et l’heure de votre téléphone"));
        login.assertLeft("upstream_phone_timeout");
        RefusedLogin.assertOffersOtherMeans(page);
    }

    @Test
    @Tag("ECPS-4")
    void aTelephoneWhoseClockIsWrongLeavesNothingUntilThePersonGivesUp() {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());

        Page theirs = EcpsLogin.open(login.browser(), realm.login().address())
                .answer(login.doctor(), PhoneAnswer.WRONG_CLOCK);

        assertThat(theirs.address().getPort())
                .isEqualTo(guichet.proSanteConnect().port());
        assertThat(login.browser().hasSession()).isFalse();
        assertCancelled(EcpsLogin.on(theirs).cancel(), login);
    }

    @Test
    @Tag("ECPS-4")
    void whatWentWrongOnceIsTriedAgainFromThePage() {
        Doctor doctor = guichet.newDoctor();
        guichet.proSanteConnect().behave(doctor.identifier(), Misbehaviour.TOKEN_500);
        RelyingParty.Login login = guichet.realm().login();
        Page refused = EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);

        guichet.proSanteConnect().behave(doctor.identifier());
        // Signed in over there: nothing is asked again.
        Page form = refused.click("Réessayer");

        assertThat(login.isAnsweredBy(new FirstConnection(form).complete())).isTrue();
    }

    @Test
    @Tag("ECPS-4")
    void aReloadAndAnotherLanguageShowTheSameRefusal() {
        RefusedLogin login = loginOf(realm, guichet.newDoctor());
        Page page = provoke(Misbehaviour.NO_ACR, realm, login);

        assertThat(login.browser().open(page.address()).heading()).isEqualTo(page.heading());
        Page english = login.browser().open(page.address() + "&kc_locale=en");

        assertThat(english.language()).isEqualTo("en");
        assertThat(english.find("#upstream-refused")).isPresent();
        assertThat(english.heading()).isNotEqualTo(page.heading());
        login.assertLeft("upstream_acr_absent");
    }

    private Page provoke(Misbehaviour misbehaviour, TestRealm where, RefusedLogin login) {
        guichet.proSanteConnect().behave(login.doctor().identifier(), misbehaviour);
        RelyingParty.Login asked = where.login();
        if (misbehaviour == Misbehaviour.OLD_AUTH_TIME || misbehaviour == Misbehaviour.NO_AUTH_TIME) {
            asked.with("max_age", A_QUARTER_OF_AN_HOUR);
        }
        EcpsLogin ecps = EcpsLogin.open(login.browser(), asked.address());
        return misbehaviour == Misbehaviour.LOWER_ACR ? ecps.byCard(login.doctor()) : ecps.approve(login.doctor());
    }

    private static void assertRefused(Misbehaviour misbehaviour, Page page, RefusedLogin login) {
        EcpsRefusals.Line line = EcpsRefusals.of(misbehaviour);
        assertThat(page.heading()).isEqualTo(line.heading());
        assertThat(page.status()).isEqualTo(line.status());
        assertThat(page.find("#upstream-refused"))
                .hasValueSatisfying(reason -> assertThat(reason).isNotBlank());
        login.assertLeft(line.error());
        if (misbehaviour == Misbehaviour.WRONG_STATE) {
            // Nobody knows which login this was: the only way on is where the person came from.
            assertThat(page.shows("Recommencez la connexion depuis le service")).isTrue();
        } else {
            RefusedLogin.assertOffersOtherMeans(page);
        }
    }

    private static void assertCancelled(Page page, RefusedLogin login) {
        assertThat(page.heading()).isEqualTo("La connexion a été annulée");
        login.assertLeft("upstream_cancelled");
        RefusedLogin.assertOffersOtherMeans(page);
    }

    private RefusedLogin loginOf(TestRealm where, Doctor doctor) {
        return new RefusedLogin(where, "psc", doctor, guichet.browser());
    }

    private TestRealm whereTheCardIsNeeded() {
        return guichet.realm(
                "ecps-by-card-alone",
                """
                identityProviders:
                  - alias: psc
                    config: {requestedLevel: eidas2, minimumLevel: eidas2}
                """);
    }
}
