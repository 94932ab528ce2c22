package fr.guichet.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.simulator.mail.FaultyMailServer;
import fr.guichet.simulator.mail.MailFault;
import fr.guichet.simulator.mail.MailStep;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(GatewayExtension.class)
class MailServerFaultsTest {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final TestGuichet guichet;

    MailServerFaultsTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("no-greeting", new MailFault.HangAt(MailStep.GREETING)),
                Arguments.of("hangs-at-recipient", new MailFault.HangAt(MailStep.RECIPIENT)),
                Arguments.of("hangs-after-mail", new MailFault.HangAt(MailStep.END_OF_DATA)),
                Arguments.of("drips", new MailFault.Drip()),
                Arguments.of("refuses-recipient", new MailFault.RefuseRecipient()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("ACC-4")
    void aMailServerThatMisbehavesIsExplainedInTimeAndItsConnectionIsGivenUp(String name, MailFault fault)
            throws IOException {
        try (FaultyMailServer server = FaultyMailServer.start().behave(fault)) {
            TestRealm realm = guichet.realm("mail-" + name, smtp(server));
            ServerLog.Mark mark = guichet.log().mark();
            Browser browser =
                    guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
            RelyingParty.Login login = realm.login();
            FirstConnection connection =
                    new FirstConnection(browser.open(login.address()).click("#social-cps"));
            Page terms = connection.send();

            long asked = System.nanoTime();
            Page notSent = FirstConnection.acceptTerms(terms);
            Duration took = Duration.ofNanos(System.nanoTime() - asked);

            assertThat(notSent.heading()).isEqualTo("Le message n’a pas pu être envoyé");
            assertThat(took).isLessThan(ANSWER_WITHIN);
            assertThat(server.connections()).isEqualTo(1);
            await(() -> server.openConnections() == 0);
            assertThat(guichet.log().linesSince(mark)).noneMatch(line -> line.contains(connection.email()));
            assertThat(login.isAnsweredBy(notSent.click("Continuer sans valider")))
                    .isTrue();
        }
    }

    @Test
    @Tag("ACC-4")
    void aRelayThatIsSetToStarttlsAndDoesNotOfferItIsSentNothing() throws IOException {
        try (FaultyMailServer relay = FaultyMailServer.start()) {
            TestRealm realm = guichet.realm(
                    "mail-without-tls",
                    "smtpServer: {host: 127.0.0.1, port: \"" + relay.port() + "\", starttls: \"true\"}\n");
            Browser browser =
                    guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
            FirstConnection connection =
                    new FirstConnection(browser.open(realm.login().address()).click("#social-cps"));

            Page notSent = FirstConnection.acceptTerms(connection.send());

            assertThat(notSent.heading()).isEqualTo("Le message n’a pas pu être envoyé");
            assertThat(relay.connections()).isEqualTo(1);
            assertThat(relay.mails()).isZero();
        }
    }

    static String smtp(FaultyMailServer server) {
        return "smtpServer: {host: 127.0.0.1, port: \"" + server.port() + "\"}\n";
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
