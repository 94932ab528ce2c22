package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.LinkExpiry;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class ValidationMailTest {

    private final TestGuichet guichet;
    private final Inbox inbox;

    ValidationMailTest(TestGuichet guichet, Inbox inbox) {
        this.guichet = guichet;
        this.inbox = inbox;
    }

    @Test
    @Tag("ACC-4")
    void theMailIsSentOnceAndNotAgainAtTheNextLogin() {
        TestRealm realm = guichet.realm();
        Browser browser = newBrowser();
        FirstConnection connection =
                new FirstConnection(browser.open(realm.login().address()).click("#social-cps"));
        connection.complete();
        inbox.awaitTo(connection.email(), Duration.ofSeconds(20));

        browser.forgetCookies();
        RelyingParty.Login second = realm.login();
        assertThat(second.isAnsweredBy(browser.open(second.address()).click("#social-cps")))
                .isTrue();

        assertThat(inbox.mails().stream()
                        .filter(mail -> mail.recipients().contains(connection.email()))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Tag("ACC-4")
    void aMailThatCannotBeSentIsSaidAndTheLoginCanGoOn() throws IOException {
        TestRealm realm = guichet.realm("no-mail", "smtpServer: {host: 127.0.0.1, port: \"" + closedPort() + "\"}\n");
        Instant start = Instant.now();
        Browser browser = newBrowser();
        RelyingParty.Login login = realm.login();

        Page notSent = new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();

        assertThat(notSent.heading()).isEqualTo("Le message n’a pas pu être envoyé");
        Page again = notSent.click("Réessayer");
        assertThat(again.heading()).isEqualTo("Le message n’a pas pu être envoyé");
        assertThat(realm.events().await(start, event -> event.error().equals("email_send_failed")))
                .isPresent();
        assertThat(login.isAnsweredBy(again.click("Continuer sans valider"))).isTrue();
    }

    @Test
    @Tag("ACC-4")
    void aLinkThatHasExpiredValidatesNothingAndThePageSaysHowToGetAnother() {
        TestRealm realm =
                guichet.realm("short-links", "attributes: {actionTokenGeneratedByUserLifespan.verify-email: \"1\"}\n");
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        FirstConnection connection =
                new FirstConnection(browser.open(realm.login().address()).click("#social-cps"));
        connection.complete();
        URI link = inbox.awaitTo(connection.email(), Duration.ofSeconds(20))
                .links()
                .get(0);

        LinkExpiry.await(link);
        Page tooLate = guichet.browser().open(link);

        assertThat(tooLate.status()).isEqualTo(400);
        assertThat(tooLate.shows("Ce lien a expiré")).isTrue();
        assertThat(tooLate.shows("un nouveau message vous sera envoyé")).isTrue();
        assertThat(realm.account(doctor.identifier())
                        .orElseThrow()
                        .path("emailVerified")
                        .asBoolean())
                .isFalse();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Browser newBrowser() {
        return guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
    }
}
