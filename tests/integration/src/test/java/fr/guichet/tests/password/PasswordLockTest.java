package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wrong passwords lock the password of an account, whichever way it is typed, and nothing else. */
@ExtendWith(GatewayExtension.class)
class PasswordLockTest {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(20);
    private static final String REALM = "password-lock";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final LockWatch watch;

    PasswordLockTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm(REALM, LockWatch.OVERLAY);
        this.watch = new LockWatch(guichet, realm);
    }

    @Test
    @Tag("ID-3")
    void everySpellingOfAnAccountSharesOneCount() throws Exception {
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts(realm).inEstablishment(doctor);
        String number = doctor.identifier();
        guichet.sensitive().add("an identifier as it was typed", number.substring(1));
        List<String> spellings = List.of(
                number, number.substring(1), number.replaceAll("(.{4})", "$1 "), account.username(), "RPPS " + number);

        for (String spelling : spellings) {
            watch.fail(realm.login().address(), spelling, account);
        }

        assertThat(watch.failures(account)).isEqualTo(spellings.size());
        assertThat(watch.isLocked(account)).isTrue();
        PlainForm.Answer right = PlainForm.open(realm.login().address()).send(account.username(), account.password());
        assertThat(right.isRefusal()).isTrue();
    }

    @Test
    void aFailureIsNotCountedForTheAccountOfTheAttemptBefore() throws Exception {
        TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        TestAccount other = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        PlainForm form = PlainForm.open(realm.login().address());
        form.send(account.username(), account.password() + "x");
        assertThat(Await.until(() -> watch.failures(account) == 1, COUNTED_WITHIN))
                .isTrue();

        form.send(guichet.newDoctor().identifier(), "Aa1-of-nobody");
        watch.fail(realm.login().address(), other.username(), other);

        // Counts are made one after the other, so that of the other account comes after any of this one.
        assertThat(watch.failures(account)).isEqualTo(1);
    }

    @Test
    @Tag("CARD-2")
    void theCardOpensAnAccountWhosePasswordIsLocked() throws Exception {
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts(realm).connectedByCard(doctor);
        watch.lock(account);
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();

        Page end = browser.open(login.address()).click("#social-cps");

        assertThat(login.tokens(end).accessClaims().path("acr").asText()).isEqualTo("eidas2");
        assertThat(watch.isLocked(account)).as("the lock of the password").isTrue();
        assertThat(PlainForm.open(realm.login().address())
                        .send(account.username(), account.password())
                        .isRefusal())
                .as("the right password is refused")
                .isTrue();
    }

    @Test
    @Tag("CARD-9")
    void aFirstConnectionByCardIsLinkedToAnAccountWhosePasswordIsLocked() throws Exception {
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts(realm).inEstablishment(doctor);
        watch.lock(account);
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();

        Page end = browser.open(login.address()).click("#social-cps");

        assertThat(login.isAnsweredBy(end)).isTrue();
        assertThat(watch.isLocked(account)).isTrue();
    }

    @Test
    void aDisabledAccountIsShutForTheCardToo() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).complete();
        String id = realm.account(doctor.identifier()).orElseThrow().path("id").asText();
        guichet.accounts(realm).change(new TestAccount(id, doctor.identifier(), "", ""), Map.of("enabled", false));

        Browser later = guichet.browserWith(guichet.pki().issue(doctor.card()));
        later.open(realm.login().address()).click("#social-cps");

        assertThat(later.hasSession()).isFalse();
    }

    @Test
    void twoTabsThatSendTheRightPasswordAtOnceBothGoOn() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
                List<Callable<PlainForm.Answer>> sends = new ArrayList<>();
                for (int tab = 0; tab < 2; tab++) {
                    PlainForm form = PlainForm.open(realm.login().address());
                    sends.add(() -> form.send(account.username(), account.password()));
                }
                for (Future<PlainForm.Answer> answer : tabs.invokeAll(sends)) {
                    assertThat(answer.get().asksForTheCode()).isTrue();
                }
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void theRightPasswordIsTakenRightAfterAWrongOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
            PlainForm mistyped = PlainForm.open(realm.login().address());
            PlainForm right = PlainForm.open(realm.login().address());

            mistyped.send(account.username(), account.password() + "x");

            assertThat(right.send(account.username(), account.password()).asksForTheCode())
                    .as("round %d", round)
                    .isTrue();
        }
    }
}
