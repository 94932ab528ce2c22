package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.mail.FaultyMailServer;
import fr.guichet.simulator.mail.MailFault;
import fr.guichet.simulator.mail.MailStep;
import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twenty people wait for codes that do not leave: what that costs everybody else. */
@ExtendWith(GatewayExtension.class)
class LoginsBesideHangingSendsTest {

    private static final int HANGING = 20;
    private static final int MOST_SAMPLES = 9;
    private static final int LEAST_SAMPLES = 2;
    private static final int WARM_UPS = 3;
    /** Generous: the machine of the tests has other things to do. */
    private static final double MOST_TIMES_SLOWER = 6;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final TestGuichet guichet;
    private final Browser known;

    LoginsBesideHangingSendsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.known = guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        RelyingParty.Login login = guichet.realm().login();
        new FirstConnection(known.open(login.address()).click("#social-cps")).complete();
    }

    @Test
    void mailsThatHangDoNotSlowOthersDown() throws Exception {
        try (FaultyMailServer server = FaultyMailServer.start()) {
            TestRealm realm = guichet.realm(
                    "codes-beside-mails",
                    """
                    quickLoginCheckMilliSeconds: 0
                    smtpServer: {host: 127.0.0.1, port: "%d", timeout: "60000"}
                    components:
                      fr.guichet.onetimecode.code.CodeLimits:
                        - name: one-time codes
                          config:
                            sendDelays: ["1"]
                    """
                            .formatted(server.port()));
            List<Callable<Page>> sends = new ArrayList<>();
            for (int i = 0; i < HANGING; i++) {
                TestAccount person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
                Page code = PasswordLogin.open(guichet.browser(), realm.login().address())
                        .send(person);
                sends.add(() -> code.click("#code-send-email"));
            }
            Times before = withoutAnyHanging();
            server.behave(new MailFault.HangAt(MailStep.GREETING));

            measure("mails", before, sends, () -> server.openConnections() == HANGING);
        }
    }

    @Test
    void smsThatHangDoNotSlowOthersDown() throws Exception {
        TestRealm realm = SmsRealms.ofAMachine(guichet);
        List<Phone> phones = new ArrayList<>();
        List<Callable<Page>> sends = new ArrayList<>();
        for (int i = 0; i < HANGING; i++) {
            Phone phone = Phone.of(guichet);
            phone.behaves(SmsBehaviour.NEVER_ANSWER);
            phones.add(phone);
            Page number = SmsUser.connected(guichet, realm).opensEnrolment();
            sends.add(() -> SmsUser.verifies(number, phone));
        }

        measure("SMS", withoutAnyHanging(), sends, () -> phones.stream()
                .noneMatch(phone -> phone.messages().isEmpty()));
    }

    private Times withoutAnyHanging() {
        for (int i = 0; i < WARM_UPS; i++) {
            timeOfLogin();
            timeOfPasswordPage();
        }
        return Times.of(this, () -> true);
    }

    private void measure(String what, Times before, List<Callable<Page>> sends, BooleanSupplier allHang)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(sends.size());
        try {
            List<Future<Page>> waiting = new ArrayList<>();
            sends.forEach(send -> waiting.add(people.submit(send)));
            await(allHang);

            Times beside = Times.of(this, () -> waiting.stream().noneMatch(Future::isDone));

            System.out.printf(
                    "Beside %d hanging %s: card login %d ms, without %d ms (x%.2f); password page %d ms, without %d ms"
                            + " (x%.2f)%n",
                    sends.size(),
                    what,
                    beside.login.toMillis(),
                    before.login.toMillis(),
                    ratio(beside.login, before.login),
                    beside.page.toMillis(),
                    before.page.toMillis(),
                    ratio(beside.page, before.page));
            assertThat(beside.samples).as("measured while all hang").isGreaterThanOrEqualTo(LEAST_SAMPLES);
            assertThat(ratio(beside.login, before.login)).isLessThan(MOST_TIMES_SLOWER);
            assertThat(ratio(beside.page, before.page)).isLessThan(MOST_TIMES_SLOWER);
            assertThat(beside.longest).isLessThan(LONGEST);
            for (Future<Page> page : waiting) {
                assertThat(page.get(30, TimeUnit.SECONDS).find("#code-notice").orElseThrow())
                        .contains("n’a pas pu être envoyé");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static double ratio(Duration beside, Duration before) {
        return (double) beside.toNanos() / before.toNanos();
    }

    private Duration timeOfLogin() {
        known.forgetCookies();
        RelyingParty.Login login = guichet.realm().login();
        long start = System.nanoTime();
        assertThat(login.isAnsweredBy(known.open(login.address()).click("#social-cps")))
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Duration timeOfPasswordPage() {
        known.forgetCookies();
        long start = System.nanoTime();
        assertThat(known.open(guichet.realm().login().address()).hasField("password"))
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /**
     * Medians.
     *
     * @param login by card, whole
     * @param page with identifier and password
     * @param longest of all of them
     * @param samples of each
     */
    private record Times(Duration login, Duration page, Duration longest, int samples) {

        /** @param counts whether what has just been measured is a sample, and another may be taken */
        static Times of(LoginsBesideHangingSendsTest test, BooleanSupplier counts) {
            List<Duration> logins = new ArrayList<>();
            List<Duration> pages = new ArrayList<>();
            for (int i = 0; i < MOST_SAMPLES; i++) {
                Duration login = test.timeOfLogin();
                Duration page = test.timeOfPasswordPage();
                if (!counts.getAsBoolean()) {
                    break;
                }
                logins.add(login);
                pages.add(page);
            }
            assertThat(logins).as("samples").isNotEmpty();
            logins.sort(null);
            pages.sort(null);
            Duration slowestLogin = logins.get(logins.size() - 1);
            Duration slowestPage = pages.get(pages.size() - 1);
            return new Times(
                    logins.get(logins.size() / 2),
                    pages.get(pages.size() / 2),
                    slowestLogin.compareTo(slowestPage) > 0 ? slowestLogin : slowestPage,
                    logins.size());
        }
    }
}
