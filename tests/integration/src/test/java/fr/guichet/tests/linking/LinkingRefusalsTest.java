package fr.guichet.tests.linking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not linked, and that nobody learns more of an account than whoever knows its password. */
@ExtendWith(GatewayExtension.class)
@Tag("CARD-6")
class LinkingRefusalsTest {

    private static final String REFUSAL = "Identifiant ou mot de passe incorrect";
    /** Failures follow each other at a machine's pace here, and that alone locks nobody. */
    private static final String PATIENT = "quickLoginCheckMilliSeconds: 0";

    private final TestGuichet guichet;
    private final TestRealm realm;

    private Doctor doctor;
    private TestAccount account;
    private Browser browser;
    private Instant start;

    LinkingRefusalsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm("linking-refusals", PATIENT);
    }

    @BeforeEach
    void insertACard() {
        start = Instant.now();
        doctor = guichet.newDoctor();
        account = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    void aWrongPasswordIsCountedAndUnknownAccountsGetTheSameAnswer() {
        LinkingPage panel = open();

        Page wrong = panel.send(account.username(), account.password() + "x");
        String answer = wrong.find("#account-link-problems").orElseThrow();
        Page unknown = LinkingPage.on(wrong).send("nobody-of-this-name", account.password());

        assertThat(answer).contains(REFUSAL);
        assertThat(unknown.find("#account-link-problems")).contains(answer);
        assertThat(unknown.valueOf("linkPassword")).isEmpty();
        awaitFailures(1);
        assertRefused("invalid_user_credentials");
        assertRefused("user_not_found");
    }

    @Test
    void aDisabledAccountAnswersLikeAWrongPassword() {
        guichet.accounts(realm).change(account, Map.of("enabled", false));

        Page refused = open().send(account);

        assertThat(refused.find("#account-link-problems"))
                .hasValueSatisfying(answer -> assertThat(answer).contains(REFUSAL));
        assertRefused("user_disabled");
    }

    @Test
    void aLockedAccountAnswersLikeAWrongPassword() {
        LinkingPage panel = open();
        for (int failure = 1; failure <= 5; failure++) {
            panel = LinkingPage.on(panel.send(account.username(), account.password() + "x"));
            awaitFailures(failure);
        }

        Page refused = panel.send(account);

        assertThat(refused.find("#account-link-problems"))
                .hasValueSatisfying(answer -> assertThat(answer).contains(REFUSAL));
        assertRefused("user_temporarily_disabled");
    }

    @Test
    void aMistypedNumberIsPointedOutAtItsField() {
        Page page = open().send("899700356895", "Aa1-of-nobody");

        assertThat(page.find("#linkUsername-error"))
                .hasValueSatisfying(error -> assertThat(error).contains("Vérifiez ce numéro"));
        assertThat(page.find("#linkUsername[aria-invalid=true]")).isPresent();
    }

    @Test
    void wrongCodesAreCountedAndLinkNothing() {
        Page code = open().send(account);
        String right = new CodePage(guichet, account.email()).code();

        CodePage.type(code, CodePage.otherThan(right));

        awaitFailures(1);
        assertThat(number()).isEmpty();
        assertRefused("code_wrong");
    }

    @Test
    void anAccountLinkedToSomebodyElseIsRefused() {
        TestAccount linked = guichet.accounts(realm).inEstablishment(guichet.newDoctor());

        Page refused = open().send(linked);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.find("#link-refused"))
                .hasValueSatisfying(what -> assertThat(what).contains("déjà associé à un autre identifiant"));
        assertRefused("link_other_number");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void aSelfEmployedProfessionalsAccountIsNotLinkedThisWay() {
        TestAccount selfEmployed = guichet.accounts(realm).connectedByCard(guichet.newDoctor());

        Page refused = open().send(selfEmployed);

        assertThat(refused.find("#link-refused")).hasValueSatisfying(what -> assertThat(what)
                .contains("n’est pas celui d’un professionnel en établissement"));
        assertRefused("link_not_establishment");
    }

    @Test
    void anAdministratorsAccountIsNotLinkedThisWay() {
        TestAccount administrator = guichet.accounts(realm).withRole(AccountKind.ADMINISTRATOR);

        open().send(administrator);

        assertRefused("link_not_establishment");
    }

    @Test
    void aNumberThatWasLinkedElsewhereMeanwhileIsRefused() {
        Page names = open().sendAndPassTheCode(guichet, account);
        TestAccount other = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        LinkingPage.byCard(guichet.browserWith(guichet.pki().issue(doctor.card())), realm.login())
                .complete(guichet, other);

        Page refused = names.click("#link-confirm");

        assertThat(refused.find("#link-refused"))
                .hasValueSatisfying(what -> assertThat(what).contains("maintenant associé à un autre compte"));
        assertThat(number()).isEmpty();
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
        assertRefused("link_number_taken");
    }

    @Test
    @Tag("PLAT-2")
    void whoComesFromAPlatformIsOfferedNoLink() {
        Page page =
                PlatformLogin.open(guichet.browser(), guichet.realm().login()).as(doctor, SignInMeans.APPLICATION);

        assertThat(page.offers("#account-create")).isTrue();
        assertThat(page.hasField("linkUsername")).isFalse();
    }

    private LinkingPage open() {
        return LinkingPage.byCard(browser, realm.login());
    }

    private String number() {
        return realm.account(account.username())
                .orElseThrow()
                .path("attributes")
                .path("nationalIdentifier")
                .path(0)
                .asText();
    }

    private void assertRefused(String error) {
        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.error().equals(error)
                                        && event.type().equals("IDENTITY_PROVIDER_FIRST_LOGIN_ERROR")))
                .as(error)
                .isPresent();
    }

    /** The server counts beside the request. */
    private void awaitFailures(int expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (failures() != expected) {
            assertThat(System.nanoTime()).as("failures were counted").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private int failures() {
        return guichet.admin()
                .get(realm.name() + "/attack-detection/brute-force/users/" + account.id())
                .path("numFailures")
                .asInt();
    }
}
