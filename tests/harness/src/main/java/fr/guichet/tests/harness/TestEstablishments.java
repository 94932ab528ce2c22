package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Mail;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes establishments and their référents as operators do: by their file, and by the mail that it sends. */
public final class TestEstablishments {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    /** In the mail of an invitation. */
    private static final Pattern USERNAME = Pattern.compile("Votre nom d’utilisateur\\h?:\\s+(\\S+)");

    private final TestGuichet guichet;
    private final TestRealm realm;

    TestEstablishments(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    /** A new one, without anybody. */
    public TestEstablishment create() {
        return create("Normandie");
    }

    /** A new one of that region. */
    public TestEstablishment create(String region) {
        // The letter makes it one of TEST, which has no key.
        String finess = String.format("1T%07d", NUMBERS.incrementAndGet());
        TestEstablishment establishment = new TestEstablishment(finess, "HOPITAL DE TEST " + finess, region);
        send(establishment, ";;");
        return establishment;
    }

    /**
     * A référent who is logged in: nobody gets two codes within half a minute.
     *
     * @param account of the référent
     * @param browser of their first login
     */
    public record LoggedIn(TestAccount account, Browser browser) {}

    /** A new référent of it, who has opened the mail, set a password, logged in once and accepted the terms. */
    public TestAccount referent(TestEstablishment establishment) {
        return loggedInReferent(establishment).account();
    }

    /** The same with the browser of that login. */
    public LoggedIn loggedInReferent(TestEstablishment establishment) {
        int number = NUMBERS.incrementAndGet();
        String email = "referent-" + number + "@example.test";
        send(establishment, "REFERENT" + number + ";Camille;" + email);
        TestAccount account =
                accept(guichet.inbox().awaitTo(email, mail -> !mail.links().isEmpty(), MAIL_WITHIN), email);
        return new LoggedIn(account, loginOnce(account));
    }

    /** Opens the link of an invitation and sets a password; whoever does so has an account from then on. */
    public TestAccount accept(Mail invitation, String email) {
        String password = ForgottenPassword.newPassword();
        String username = USERNAME.matcher(invitation.text().orElseThrow())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        Page form = guichet.browser().open(invitation.links().get(0));
        ForgottenPassword.save(form, password);
        String id = realm.account(username).orElseThrow().path("id").asText();
        return new TestAccount(id, username, password, email);
    }

    /** The first login: password, code, terms; the browser stays logged in. */
    public Browser loginOnce(TestAccount account) {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        Page code = PasswordLogin.open(browser, login.address()).send(account);
        Page after = FirstConnection.acceptTerms(new CodePage(guichet, account.email()).pass(code));
        if (!login.isAnsweredBy(after)) {
            throw new IllegalStateException("The first login did not end at the service: " + after);
        }
        return browser;
    }

    private void send(TestEstablishment establishment, String referent) {
        JsonNode report = guichet.admin()
                .post(
                        realm.name() + "/establishments",
                        "text/csv",
                        "finess;nom;region;referent_nom;referent_prenom;referent_email\n" + establishment.finess() + ";"
                                + establishment.name() + ";" + establishment.region() + ";" + referent + "\n");
        if (report.path("refused").asInt(1) != 0) {
            throw new IllegalStateException(
                    "The operator's file was refused: " + report.path("lines").findValues("problems"));
        }
    }
}
