package fr.guichet.tests.forgotten;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.mail.FaultyMailServer;
import fr.guichet.simulator.mail.MailFault;
import fr.guichet.simulator.mail.MailStep;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Page, status, delay and mails of a request say nothing of the account. */
@ExtendWith(GatewayExtension.class)
class NobodyIsToldTest {

    private static final int SAMPLES = 30;
    private static final int PEOPLE = 6;
    /** A send in the request would take eight seconds here, hundreds of times what the page takes. */
    private static final double MOST = 3;
    /** A send that were waited for would be five seconds and more; a busy machine is slow by itself at times. */
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final TestRealm realm;

    NobodyIsToldTest(TestGuichet guichet, Inbox inbox, TestRealm realm) {
        this.guichet = guichet;
        this.inbox = inbox;
        this.realm = realm;
    }

    @Test
    @Tag("PWD-1")
    @Tag("OTP-6")
    @Tag("ACC-4")
    void everybodyGetsTheSamePageAndOnlyWhoMayGetsAMail() {
        TestAccount known = guichet.connectedDoctor();
        Map<String, TestAccount> without = Map.of(
                "strong_connection_first", guichet.accounts().neverConnected(guichet.newDoctor()),
                "email_not_validated", changed(Map.of("emailVerified", false)),
                "user_disabled", changed(Map.of("enabled", false)));
        Instant start = Instant.now();
        ForgottenPassword forgotten = new ForgottenPassword(realm);

        Page model = forgotten.ask(guichet.browser(), known.username());
        Page unknown = forgotten.ask(guichet.browser(), guichet.newDoctor().identifier());
        List<Page> others = without.values().stream()
                .map(account -> forgotten.ask(guichet.browser(), account.username()))
                .toList();

        ForgottenPassword.mail(inbox, known);
        assertThat(model.status()).isEqualTo(200);
        assertSame(unknown, model);
        others.forEach(other -> assertSame(other, model));
        without.forEach((error, account) -> assertThat(realm.events()
                        .await(
                                start,
                                event -> event.error().equals(error)
                                        && event.json().path("userId").asText().equals(account.id())))
                .as(error)
                .isPresent());
        assertThat(realm.events().await(start, event -> event.error().equals("user_not_found")))
                .isPresent();
        assertThat(inbox.mails()).noneMatch(mail -> without.values().stream()
                .anyMatch(account -> mail.recipients().contains(account.email())));
    }

    @Test
    @Tag("PWD-1")
    void theAnswerTakesAsLongWithAnAccountAsWithoutHoweverSlowTheMailServerIs() throws IOException {
        List<Duration> with = new ArrayList<>();
        List<Duration> without = new ArrayList<>();
        try (FaultyMailServer server = FaultyMailServer.start().behave(new MailFault.HangAt(MailStep.GREETING))) {
            TestRealm slow = guichet.realm(
                    "slow-reset-mail", "smtpServer: {host: 127.0.0.1, port: \"" + server.port() + "\"}\n");
            List<TestAccount> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(guichet.accounts(slow).connectedByCard(guichet.newDoctor()));
            }
            timed(slow, people.get(0).username());
            timed(slow, guichet.newDoctor().identifier());
            for (int i = 0; i < SAMPLES; i++) {
                with.add(timed(slow, people.get(i % PEOPLE).username()));
                without.add(timed(slow, guichet.newDoctor().identifier()));
            }
            assertThat(server.connections()).as("mails were on their way").isPositive();
        }

        assertThat(ratio(with, without, 0.5)).isBetween(1 / MOST, MOST);
        assertThat(at(with, 0.9)).isLessThan(at(without, 0.9).plus(TOLERATED));
    }

    @Test
    @Tag("PWD-1")
    void aMailThatCannotBeSentShowsOnNoPageAndInAnEvent() throws IOException {
        FaultyMailServer gone = FaultyMailServer.start();
        gone.close();
        TestRealm down =
                guichet.realm("no-reset-mail", "smtpServer: {host: 127.0.0.1, port: \"" + gone.port() + "\"}\n");
        TestAccount account = guichet.accounts(down).connectedByCard(guichet.newDoctor());
        guichet.sensitive().add("an address", account.email());
        Instant start = Instant.now();

        Page page = new ForgottenPassword(down).ask(guichet.browser(), account.username());

        assertThat(page.heading()).isEqualTo("Consultez votre messagerie");
        assertThat(down.events().await(start, event -> event.error().equals("email_send_failed")))
                .hasValueSatisfying(event -> assertThat(event.type()).isEqualTo("SEND_RESET_PASSWORD_ERROR"));
    }

    private TestAccount changed(Map<String, Object> changes) {
        TestAccount account = guichet.connectedDoctor();
        guichet.accounts().change(account, changes);
        return account;
    }

    private static void assertSame(Page page, Page model) {
        assertThat(page.status()).isEqualTo(model.status());
        assertThat(page.heading()).isEqualTo(model.heading());
        assertThat(page.text()).isEqualTo(model.text());
    }

    private Duration timed(TestRealm where, String identifier) {
        Page form = new ForgottenPassword(where).open(guichet.browser());
        long start = System.nanoTime();
        ForgottenPassword.send(form, identifier);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double ratio(List<Duration> some, List<Duration> others, double quantile) {
        return (double) at(some, quantile).toNanos() / at(others, quantile).toNanos();
    }

    private static Duration at(List<Duration> samples, double quantile) {
        return samples.stream()
                .sorted()
                .skip((long) (samples.size() * quantile))
                .findFirst()
                .orElseThrow();
    }
}
