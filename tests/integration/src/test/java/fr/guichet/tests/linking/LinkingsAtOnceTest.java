package fr.guichet.tests.linking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** One number, one account, whoever is first. */
@ExtendWith(GatewayExtension.class)
@Tag("CARD-6")
class LinkingsAtOnceTest {

    private static final int ROUNDS = 3;
    /** Another code may be had after a second. */
    private static final String CODES_AT_ONCE =
            """
            components:
              fr.guichet.onetimecode.code.CodeLimits:
                - name: one-time codes
                  config:
                    sendDelays: ["1"]
            """;

    private final TestGuichet guichet;
    private final TestRealm realm;

    LinkingsAtOnceTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @RepeatedTest(ROUNDS)
    void oneCardLinkedToTwoAccountsAtOnceIsLinkedToOne() throws Exception {
        Doctor doctor = guichet.newDoctor();
        Page first = names(doctor, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));
        Page second = names(doctor, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));

        List<Page> answers = atOnce(List.of(() -> first.click("#link-confirm"), () -> second.click("#link-confirm")));

        assertThat(answers)
                .filteredOn(page -> page.find("#link-refused").isPresent())
                .hasSize(1);
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void twoCardsLinkedToOneAccountAtOnceLinkOne() throws Exception {
        TestRealm patient = guichet.realm("linkings-at-once", CODES_AT_ONCE);
        TestAccount account = guichet.accounts(patient).withRole(AccountKind.ESTABLISHMENT);
        CodePage codes = new CodePage(guichet, account.email());
        Doctor doctor = guichet.newDoctor();
        Doctor other = guichet.newDoctor();
        Page first = codes.pass(panel(patient, doctor).send(account));
        Page second = codes.pass(withACode(panel(patient, other).send(account)));
        assertThat(List.of(first.heading(), second.heading())).containsOnly(LinkingPage.NAMES);

        List<Page> answers = atOnce(List.of(() -> first.click("#link-confirm"), () -> second.click("#link-confirm")));

        assertThat(answers)
                .filteredOn(page -> page.find("#link-refused").isPresent())
                .hasSize(1);
        assertThat(patient.accountsCarrying(doctor.identifier()) + patient.accountsCarrying(other.identifier()))
                .isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("ACC-6")
    void anAccountCreatedWhileTheCardIsLinkedIsNoSecondOne() throws Exception {
        Doctor doctor = guichet.newDoctor();
        Page link = names(doctor, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));
        Page form = guichet.browserWith(guichet.pki().issue(doctor.card()))
                .open(realm.login().address())
                .click("#social-cps");
        new FirstConnection(form).fillIn();

        atOnce(List.of(() -> link.click("#link-confirm"), () -> form.click("#account-create")));

        // An account that was created carries its number too.
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
    }

    /** The last page of a linking, in a browser of its own. */
    private Page names(Doctor doctor, TestAccount account) {
        Page names = LinkingPage.byCard(guichet.browserWith(guichet.pki().issue(doctor.card())), realm.login())
                .sendAndPassTheCode(guichet, account);
        assertThat(names.heading()).isEqualTo(LinkingPage.NAMES);
        return names;
    }

    /** Asks until the delay after the code before is over; asking too soon costs nothing. */
    private static Page withACode(Page page) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        Page shown = page;
        while (!shown.hasField("code")) {
            assertThat(System.nanoTime()).as("a code may be had").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            shown = shown.click("#code-send-email");
        }
        return shown;
    }

    private LinkingPage panel(TestRealm where, Doctor doctor) {
        return LinkingPage.byCard(guichet.browserWith(guichet.pki().issue(doctor.card())), where.login());
    }

    private static List<Page> atOnce(List<Callable<Page>> tasks) throws Exception {
        CountDownLatch ready = new CountDownLatch(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<Page>> running = new ArrayList<>();
            for (Callable<Page> task : tasks) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                }));
            }
            List<Page> pages = new ArrayList<>();
            for (Future<Page> page : running) {
                pages.add(page.get(1, TimeUnit.MINUTES));
            }
            return pages;
        } finally {
            threads.shutdownNow();
        }
    }
}
