package fr.guichet.tests.harness;

import fr.guichet.local.Secrets;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import java.net.URI;
import java.time.Duration;

/** The pages and the mail of a forgotten password. */
public final class ForgottenPassword {
    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    private final TestRealm realm;

    public ForgottenPassword(TestRealm realm) {
        this.realm = realm;
    }

    /** The page that asks for the identifier. */
    public Page open(Browser browser) {
        return browser.open(realm.issuer() + "/login-actions/reset-credentials?client_id=" + RelyingParty.CLIENT_ID);
    }

    /** Asks for a link; the page that follows. */
    public Page ask(Browser browser, String identifier) {
        return send(open(browser), identifier);
    }

    /** @param form the page that asks for the identifier */
    public static Page send(Page form, String identifier) {
        return form.fill("username", identifier).click("#account-forgotten-send");
    }

    /** The mail with the link, as soon as it is here. */
    public static Mail mail(Inbox inbox, TestAccount account) {
        return inbox.awaitTo(account.email(), mail -> !mail.links().isEmpty(), MAIL_WITHIN);
    }

    /** The link of that mail. */
    public static URI link(Inbox inbox, TestAccount account) {
        return mail(inbox, account).links().get(0);
    }

    /** A password that keeps the rules of every kind of account. */
    public static String newPassword() {
        return "Bb2!" + Secrets.random();
    }

    /** Types a new password twice; the page that follows. */
    public static Page save(Page form, String password) {
        return form.fill("password-new", password)
                .fill("password-confirm", password)
                .click("#account-password-save");
    }
}
