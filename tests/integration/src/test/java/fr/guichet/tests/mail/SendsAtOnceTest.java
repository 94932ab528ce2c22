package fr.guichet.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.simulator.mail.FaultyMailServer;
import fr.guichet.simulator.mail.MailFault;
import fr.guichet.simulator.mail.MailStep;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a mail server that hangs costs everybody else. */
@ExtendWith(GatewayExtension.class)
class SendsAtOnceTest {

    /** The sender's default. */
    private static final int AT_ONCE = 20;

    private static final int MORE = 8;

    private final TestGuichet guichet;

    SendsAtOnceTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void asManySendsAsAllowedHangAndTheNextOnesAreRefusedAtOnceWhileLoginsGoOn() throws Exception {
        try (FaultyMailServer server = FaultyMailServer.start().behave(new MailFault.HangAt(MailStep.GREETING))) {
            TestRealm realm = guichet.realm("mail-at-once", hangingAsLongAsASendMay(server));
            String account = accountIn(realm);
            Browser known = knownDoctor();
            ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Future<Duration>> hanging = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    hanging.add(senders.submit(() -> timeOfRefusal(realm, account)));
                }
                MailServerFaultsTest.await(() -> server.openConnections() == AT_ONCE);

                Duration refused = Duration.ZERO;
                for (int i = 0; i < MORE; i++) {
                    Duration took = timeOfRefusal(realm, account);
                    refused = took.compareTo(refused) > 0 ? took : refused;
                }
                Duration login = timeOfLogin(known);
                boolean allStillHanging = hanging.stream().noneMatch(Future::isDone);

                assertThat(allStillHanging).as("measured while all hang").isTrue();
                assertThat(server.connections()).isEqualTo(AT_ONCE);
                assertThat(refused).isLessThan(Duration.ofSeconds(3));
                assertThat(login).isLessThan(Duration.ofSeconds(5));
                for (Future<Duration> send : hanging) {
                    assertThat(send.get()).isLessThan(Duration.ofSeconds(20));
                }
            } finally {
                senders.shutdownNow();
            }
            server.behave(new MailFault.None());
            MailServerFaultsTest.await(() -> server.openConnections() == 0);

            send(realm, account);

            assertThat(server.mails()).isEqualTo(1);
        }
    }

    /** Until the sender gives up, and not until the connection does: what is measured beside it takes a while. */
    private static String hangingAsLongAsASendMay(FaultyMailServer server) {
        return "smtpServer: {host: 127.0.0.1, port: \"" + server.port() + "\", timeout: \"60000\"}\n";
    }

    private void send(TestRealm realm, String account) {
        guichet.admin().put(realm.name() + "/users/" + account + "/send-verify-email", Map.of());
    }

    private Duration timeOfRefusal(TestRealm realm, String account) {
        long start = System.nanoTime();
        try {
            send(realm, account);
        } catch (AdminApi.RefusedException e) {
            return Duration.ofNanos(System.nanoTime() - start);
        }
        throw new AssertionError("the mail was sent");
    }

    private Duration timeOfLogin(Browser known) {
        known.forgetCookies();
        RelyingParty.Login login = guichet.realm().login();
        long start = System.nanoTime();
        assertThat(login.isAnsweredBy(known.open(login.address()).click("#social-cps")))
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A doctor who has an account: the next login sends no mail. */
    private Browser knownDoctor() {
        Browser browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        RelyingParty.Login login = guichet.realm().login();
        new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();
        return browser;
    }

    private String accountIn(TestRealm realm) {
        String identifier = guichet.newDoctor().identifier();
        guichet.admin()
                .post(
                        realm.name() + "/users",
                        Map.of(
                                "username",
                                identifier,
                                "enabled",
                                true,
                                "email",
                                "at-once@example.test",
                                "firstName",
                                "Nouvelle",
                                "lastName",
                                "Personne"));
        JsonNode account = realm.account(identifier).orElseThrow();
        return account.path("id").asText();
    }
}
