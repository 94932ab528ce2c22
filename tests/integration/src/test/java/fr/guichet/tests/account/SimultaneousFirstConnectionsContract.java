package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds when one person connects for the first time in many places at once, whatever the database. */
abstract class SimultaneousFirstConnectionsContract {

    private static final int BROWSERS = 50;

    abstract TestGuichet guichet();

    @Test
    @Tag("ACC-6")
    void fiftyFirstConnectionsOfOnePersonAtOnceMakeOneAccountAndAllAreLoggedIn() throws Exception {
        TestGuichet guichet = guichet();
        TestRealm realm = guichet.realm();
        Instant start = Instant.now();
        Doctor doctor = guichet.newDoctor();
        CardCertificate card = guichet.pki().issue(doctor.card());
        List<RelyingParty.Login> logins = new ArrayList<>();
        List<Page> forms = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            RelyingParty.Login login = realm.login();
            logins.add(login);
            forms.add(guichet.browserWith(card).open(login.address()).click("#social-cps"));
        }
        forms.forEach(form -> new FirstConnection(form).fillIn());

        List<Page> answers = atOnce(forms.stream()
                .<Callable<Page>>map(form -> () -> form.click("#account-create"))
                .toList());

        assertThat(answers).extracting(Page::status).containsOnly(200);
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
        for (int i = 0; i < BROWSERS; i++) {
            // Whoever comes after the terms were accepted elsewhere is in already, or is once they are sent.
            Page answer = answers.get(i);
            Page end = answer.hasField("termsAccepted") ? FirstConnection.acceptTerms(answer) : answer;
            assertThat(logins.get(i).isAnsweredBy(end)).as("login %s", i).isTrue();
        }
        assertThat(realm.events().since(start).stream()
                        .filter(event -> event.type().equals("REGISTER"))
                        .count())
                .isEqualTo(1);
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
                pages.add(page.get(2, TimeUnit.MINUTES));
            }
            return pages;
        } finally {
            threads.shutdownNow();
        }
    }
}
