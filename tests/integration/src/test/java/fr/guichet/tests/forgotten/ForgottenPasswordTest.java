package fr.guichet.tests.forgotten;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.LinkExpiry;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class ForgottenPasswordTest {

    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);
    private static final int SENDS_IN_A_QUARTER = 5;

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final TestRealm realm;
    private final ForgottenPassword forgotten;

    ForgottenPasswordTest(TestGuichet guichet, Inbox inbox, TestRealm realm) {
        this.guichet = guichet;
        this.inbox = inbox;
        this.realm = realm;
        this.forgotten = new ForgottenPassword(realm);
    }

    @Test
    @Tag("PWD-1")
    @Tag("PWD-2")
    void theLinkOfTheMailSetsAPasswordInAnyBrowserAndAMailConfirmsIt() {
        TestAccount account = account();
        Browser asking = guichet.browser();

        Page sent = forgotten.ask(asking, account.username());
        assertThat(sent.heading()).isEqualTo("Consultez votre messagerie");
        Mail mail = ForgottenPassword.mail(inbox, account);
        assertThat(mail.subject()).isEqualTo("Choisissez un nouveau mot de passe");
        assertThat(mail.text().orElseThrow()).contains("valable 15").contains("Vous n’avez rien demandé");
        assertThat(mail.html()).isPresent();

        Browser other = guichet.browser();
        Page form = other.open(mail.links().get(0));
        assertThat(form.heading()).isEqualTo("Choisir un nouveau mot de passe");
        Page done = ForgottenPassword.save(form, ForgottenPassword.newPassword());

        assertThat(done.heading()).isEqualTo("C’est enregistré");
        Mail confirmation = inbox.awaitTo(
                account.email(), notice -> notice.subject().equals("Votre mot de passe a été changé"), MAIL_WITHIN);
        assertThat(confirmation.text().orElseThrow())
                .contains("(heure de Paris)")
                .contains("Si ce n’est pas vous");
        assertThat(confirmation.links()).isEmpty();
    }

    @Test
    @Tag("PWD-1")
    void theLinkLogsNobodyIn() {
        TestAccount account = account();
        Browser browser = guichet.browser();
        forgotten.ask(browser, account.username());

        ForgottenPassword.save(browser.open(ForgottenPassword.link(inbox, account)), ForgottenPassword.newPassword());

        assertThat(browser.hasSession()).isFalse();
        Page login = browser.open(realm.login().address());
        assertThat(login.heading()).isEqualTo("Se connecter");
        assertThat(guichet.admin().get(realm.name() + "/users/" + account.id() + "/sessions"))
                .isEmpty();
    }

    @Test
    @Tag("PWD-1")
    void aLinkIsUsedOnceAndTheOthersAskedForDieWithIt() {
        TestAccount account = account();
        Browser browser = guichet.browser();
        forgotten.ask(browser, account.username());
        URI first = ForgottenPassword.link(inbox, account);
        forgotten.ask(guichet.browser(), account.username());
        URI second = inbox.awaitTo(
                        account.email(),
                        mail -> !mail.links().isEmpty() && !mail.links().get(0).equals(first),
                        MAIL_WITHIN)
                .links()
                .get(0);
        ForgottenPassword.save(browser.open(first), ForgottenPassword.newPassword());

        Page again = guichet.browser().open(first);
        Page other = guichet.browser().open(second);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("a déjà servi");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.heading()).isEqualTo("Ce lien ne peut plus être utilisé");
        assertThat(other.hasField("password-new")).isFalse();
    }

    @Test
    @Tag("PWD-1")
    void aLinkThatWasChangedOpensNothing() {
        TestAccount account = account();
        forgotten.ask(guichet.browser(), account.username());
        String link = ForgottenPassword.link(inbox, account).toString();
        // A character in the middle of the signature, where every bit counts.
        int end = link.indexOf('&') < 0 ? link.length() : link.indexOf('&');
        char other = link.charAt(end - 40) == 'A' ? 'B' : 'A';

        Page page = guichet.browser().open(link.substring(0, end - 40) + other + link.substring(end - 39));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.hasField("password-new")).isFalse();
    }

    @Test
    @Tag("PWD-1")
    void aLinkThatHasExpiredSaysHowToGetAnother() {
        TestRealm shortLived = guichet.realm(
                "short-reset-links", "attributes: {actionTokenGeneratedByUserLifespan.reset-credentials: \"1\"}\n");
        TestAccount account = guichet.accounts(shortLived).connectedByCard(guichet.newDoctor());
        guichet.sensitive().add("an address", account.email());
        new ForgottenPassword(shortLived).ask(guichet.browser(), account.username());
        URI link = ForgottenPassword.link(inbox, account);

        LinkExpiry.await(link);
        Page page = guichet.browser().open(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Ce lien a expiré").contains("demandez un autre lien");
    }

    @Test
    @Tag("PWD-1")
    void aPersonGetsSoManyMailsAndNoMoreWhoeverAsks() {
        TestAccount account = account();
        Instant start = Instant.now();
        for (int i = 0; i < SENDS_IN_A_QUARTER + 1; i++) {
            assertThat(forgotten.ask(guichet.browser(), account.username()).heading())
                    .isEqualTo("Consultez votre messagerie");
        }

        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.error().equals("reset_budget_spent")
                                        && event.json().path("userId").asText().equals(account.id())))
                .isPresent();
        assertThat(sentTo(account)).hasSizeLessThanOrEqualTo(SENDS_IN_A_QUARTER);
    }

    @Test
    @Tag("PWD-1")
    void aReloadShowsTheAnswerAgainAndAsksForNothing() {
        TestAccount account = account();
        Browser browser = guichet.browser();
        Page sent = forgotten.ask(browser, account.username());
        ForgottenPassword.mail(inbox, account);

        Page reloaded = browser.open(withoutCode(sent.address()));
        Page again = reloaded.click("#account-forgotten-again");

        assertThat(reloaded.heading()).isEqualTo("Consultez votre messagerie");
        assertThat(again.hasField("username")).isTrue();
        assertThat(sentTo(account)).hasSize(1);
    }

    @Test
    @Tag("ID-5")
    void aMistypedNumberIsPointedOutAtItsField() {
        Page page = forgotten.ask(guichet.browser(), "89970003401");

        assertThat(page.heading()).isEqualTo("Mot de passe oublié");
        assertThat(page.find("#username-error").orElseThrow()).contains("Vérifiez ce numéro");
        assertThat(page.valueOf("username")).isEqualTo("89970003401");
    }

    @Test
    @Tag("PWD-1")
    @Tag("ID-3")
    void theIdentifierIsReadAsOnTheLoginPage() {
        TestAccount account = account();
        String rpps = account.username().substring(1);
        String pasted = " RPPS : " + rpps.substring(0, 4) + " " + rpps.substring(4) + ".";

        forgotten.ask(guichet.browser(), pasted);

        assertThat(ForgottenPassword.mail(inbox, account).links()).isNotEmpty();
    }

    /** What the page's script leaves in the address bar, so that a reload sends no form again. */
    private static String withoutCode(URI address) {
        return address.toString().replaceAll("session_code=[^&]*&?", "");
    }

    private List<Mail> sentTo(TestAccount account) {
        return inbox.mails().stream()
                .filter(mail -> mail.recipients().contains(account.email()))
                .filter(mail -> !mail.links().isEmpty())
                .toList();
    }

    private TestAccount account() {
        TestAccount account = guichet.connectedDoctor();
        guichet.sensitive().add("an address", account.email());
        return account;
    }
}
