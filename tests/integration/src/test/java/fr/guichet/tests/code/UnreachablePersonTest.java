package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code that cannot reach its person: the page says so and what to do, and nobody is let in. */
@ExtendWith(GatewayExtension.class)
class UnreachablePersonTest {

    private final TestGuichet guichet;

    UnreachablePersonTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("ACC-4")
    void noCodeIsSentToAnAddressThatIsNotValidated() {
        TestRealm realm = guichet.realm();
        TestAccount person = guichet.connectedDoctor();
        set(person, person.email(), false);
        Instant start = Instant.now();
        Browser browser = guichet.browser();

        Page page = PasswordLogin.open(browser, realm.login().address()).send(person);

        assertThat(page.heading()).isEqualTo("Nous ne pouvons pas vous envoyer de code");
        assertThat(page.text()).contains("n’a pas encore été validée", "lien du message de validation", "carte CPS");
        assertThat(page.offers("#code-other-means")).isTrue();
        assertThat(new CodePage(guichet, person.email()).mails()).isEmpty();
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.error().equals("code_unreachable")
                                        && event.json().path("userId").asText().equals(person.id())))
                .isPresent();
        // Nothing was guessed: coming back as often as one likes locks nobody out.
        for (int reload = 0; reload < 5; reload++) {
            browser.open(CodeRealms.stepOf(page));
        }
        set(person, person.email(), true);
        assertThat(browser.open(CodeRealms.stepOf(page)).heading()).isEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("ACC-4")
    void whoHasNoAddressIsToldWhomToAsk() {
        TestAccount person = guichet.connectedDoctor();
        set(person, "", false);

        Page page = PasswordLogin.open(
                        guichet.browser(), guichet.realm().login().address())
                .send(person);

        assertThat(page.text()).contains("n’a pas d’adresse e-mail", "référent");
    }

    @Test
    @Tag("OTP-7")
    void aMailThatCannotBeSentIsSaidCostsNothingAndCanBeTriedAgain() throws IOException {
        TestRealm realm =
                guichet.realm("codes-without-mail", "smtpServer: {host: 127.0.0.1, port: \"" + closedPort() + "\"}\n");
        TestAccount person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        Instant start = Instant.now();
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();

        Page page = PasswordLogin.open(browser, login.address()).send(person);

        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(page.find("#code-notice").orElseThrow())
                    .contains("n’a pas pu être envoyé par e-mail", "pas décompté", "Réessayez");
            assertThat(page.hasField("code")).isFalse();
            assertThat(page.find("#code-wait")).isEmpty();
            page = page.click("#code-send-email");
        }
        assertThat(realm.events()
                        .await(start, event -> event.error().equals("code_send_failed"))
                        .orElseThrow()
                        .detail("code_channel"))
                .isEqualTo("email");
        assertThat(browser.hasSession()).isFalse();
    }

    private void set(TestAccount person, String email, boolean validated) {
        guichet.accounts()
                .change(
                        person,
                        Map.of(
                                "firstName",
                                "JOHN",
                                "lastName",
                                "WICK",
                                "email",
                                email,
                                "emailVerified",
                                validated,
                                "attributes",
                                Map.of(
                                        "postcode", List.of("75009"),
                                        "town", List.of("Paris"),
                                        "termsVersion", List.of("Août 2022"),
                                        "termsAcceptedAt", List.of("2026-01-01T00:00:00Z"))));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
