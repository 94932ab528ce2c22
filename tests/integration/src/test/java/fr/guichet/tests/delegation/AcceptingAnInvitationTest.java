package fr.guichet.tests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the mail of an invitation to the delegation in force (DEL-2). */
@ExtendWith(GatewayExtension.class)
class AcceptingAnInvitationTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT_LIFETIME = Duration.ofSeconds(10);
    private static final String SHORT_INVITATIONS =
            """
            components:
              fr.guichet.delegation.Delegations:
                - name: delegations
                  config:
                    invitationLifetime: ["10"]
            """;
    private static final String UNKNOWN_TOKEN = "A".repeat(43);

    private final TestGuichet guichet;

    AcceptingAnInvitationTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("DEL-2")
    void theLinkLeadsToAPageThatSaysWhichDoctorAuthorisesWhomToWhat() {
        InvitedAssistant invited = invited("Vladimir", "Dupont");

        Page page = guichet.browser().open(invited.link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.find("#invitation-doctor"))
                .contains("Le Docteur JOHN WICK vous a autorisé à gérer ses dossiers.");
        assertThat(page.find("#invitation-what").orElseThrow())
                .contains("Dupont", "Vladimir", "@example.test")
                .contains("Accéder aux dossiers Écriture")
                .contains("Accéder aux données médicales Aucun accès")
                .contains("Accéder aux données d’autonomie Lecture");
        assertThat(page.offers("#social-cps")).isTrue();
        assertThat(page.offers("#social-psc")).isTrue();
    }

    @Test
    @Tag("DEL-2")
    void theMailSaysWhichDoctorAuthorises() {
        InvitedAssistant invited = invited("Vladimir", "Dupont");

        assertThat(invited.mail().subject()).isEqualTo("Le Docteur JOHN WICK vous autorise à gérer ses dossiers");
        assertThat(invited.mail().text().orElseThrow()).contains("Vladimir Dupont", "7 jours");
    }

    @Test
    @Tag("DEL-2")
    void whoHasAnAccountAcceptsAfterALoginByCard() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor person = known();
        InvitedAssistant invited = InvitedAssistant.by(guichet, doctor, person.givenName(), person.surname());
        Browser browser = guichet.browserWith(guichet.pki().issue(person.card()));
        Instant start = Instant.now();

        Page consent = browser.open(invited.link()).click("#social-cps");
        Page done = consent.click("#portal-submit");

        assertThat(consent.find("#invitation-other-name")).isEmpty();
        assertThat(done.find("#invitation-done")).isPresent();
        assertThat(guichet.callers().in(browser).tokens().accessClaims().path("delegations"))
                .extracting(entry -> entry.path("id").asText())
                .containsExactly(invited.id());
        assertThat(guichet.realm()
                        .events()
                        .await(
                                start,
                                event -> event.detail("delegation_act").equals("accept")
                                        && event.detail("delegation").equals(invited.id())))
                .isPresent();
        assertThat(state(doctor, invited)).isEqualTo("active");
    }

    @Test
    @Tag("DEL-2")
    void whoHasAnAccountAcceptsAfterALoginByEcps() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor person = known();
        InvitedAssistant invited = InvitedAssistant.by(guichet, doctor, person.givenName(), person.surname());
        Browser browser = guichet.browser();

        Page done = EcpsLogin.from(browser.open(invited.link())).approve(person).click("#portal-submit");

        assertThat(done.find("#invitation-done")).isPresent();
        assertThat(state(doctor, invited)).isEqualTo("active");
    }

    @Test
    @Tag("DEL-2")
    void aNameThatDiffersIsShownAndAskedAbout() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor person = known();
        InvitedAssistant invited = InvitedAssistant.by(guichet, doctor, "Vladimir", "Dupont");
        Browser browser = guichet.browserWith(guichet.pki().issue(person.card()));

        Page consent = browser.open(invited.link()).click("#social-cps");
        Page refused = consent.click("#portal-submit");
        String afterRefusal = state(doctor, invited);
        Page done = refused.tick("memePersonne").click("#portal-submit");

        assertThat(consent.find("#invitation-own-name").orElseThrow()).contains(person.surname());
        assertThat(consent.find("#invitation-other-name")).isPresent();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(afterRefusal).isEqualTo("invited");
        assertThat(done.find("#invitation-done")).isPresent();
        JsonNode shown =
                doctor.caller().api().get(Delegating.API + "/" + invited.id()).json();
        assertThat(shown.path("delegate").path("familyName").asText()).isEqualTo(person.surname());
    }

    @Test
    @Tag("DEL-2")
    void aSessionOfAPasswordLoginAcceptsNothing() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating byPassword = Delegating.newDoctor(guichet);
        InvitedAssistant invited = InvitedAssistant.by(guichet, doctor, "John", "Wick");
        Browser browser = byPassword.caller().browser();
        URI toCard = browser.open(invited.link()).target("#social-cps");
        URI login = browser.redirectOf(toCard);
        // The same login with the means taken out, which leads to the page with the password.
        URI withoutMeans = URI.create(
                login.toString().replaceAll("&kc_idp_hint=[a-z]+", "").replaceAll("&prompt=login", ""));

        Page refused = browser.open(withoutMeans);

        assertThat(refused.find("#invitation-refused").orElseThrow()).contains("et non avec un mot de passe");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(state(doctor, invited)).isEqualTo("invited");
    }

    @Test
    @Tag("DEL-2")
    void aLinkIsUsedOnceAndDiesWithAnEnd() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor person = known();
        InvitedAssistant used = InvitedAssistant.by(guichet, doctor, person.givenName(), person.surname());
        InvitedAssistant ended = InvitedAssistant.by(guichet, doctor, "Vladimir", "Dupont");
        guichet.browserWith(guichet.pki().issue(person.card()))
                .open(used.link())
                .click("#social-cps")
                .click("#portal-submit");
        doctor.caller().api().post(Delegating.API + "/" + ended.id() + "/end");

        Page ofUsed = guichet.browser().open(used.link());
        Page ofEnded = guichet.browser().open(ended.link());
        Page ofNone = guichet.browser().open(used.link().toString().replaceAll("jeton=.*", "jeton=" + UNKNOWN_TOKEN));

        assertThat(ofUsed.find("#invitation-over")).isPresent();
        assertThat(ofUsed.status()).isEqualTo(404);
        assertThat(ofEnded.text()).isEqualTo(ofUsed.text());
        assertThat(ofNone.text()).isEqualTo(ofUsed.text());
    }

    @Test
    @Tag("DEL-2")
    void aLinkThatIsTooOldIsGoodForNothing() {
        TestRealm realm = guichet.realm("short-invitations", SHORT_INVITATIONS);
        TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        String email = Delegating.newEmail();
        JsonNode invited = guichet.callers(realm)
                .byPassword(account)
                .api()
                .post(Delegating.API, Delegating.assistant(email))
                .json();
        Instant sent = Instant.now();
        URI link =
                InvitedAssistant.of(guichet, invited.path("id").asText(), email).link();

        Page before = guichet.browser().open(link);
        Instant over = sent.plus(SHORT_LIFETIME).plusSeconds(1);
        while (Instant.now().isBefore(over)) {
            LockSupport.parkUntil(over.toEpochMilli());
        }

        assertThat(before.find("#invitation-doctor")).isPresent();

        assertThat(guichet.browser().open(link).find("#invitation-over")).isPresent();
    }

    @Test
    @Tag("DEL-2")
    void aDoctorCannotAcceptTheirOwnInvitation() {
        Doctor person = known();
        Browser browser = guichet.browserWith(guichet.pki().issue(person.card()));
        browser.open(guichet.realm().login().address()).click("#social-cps");
        String email = Delegating.newEmail();
        String id = guichet.callers()
                .in(browser)
                .api()
                .post(Delegating.API, Delegating.assistant(email))
                .json()
                .path("id")
                .asText();
        URI link = InvitedAssistant.of(guichet, id, email).link();

        Page refused = browser.open(link).click("#social-cps");

        assertThat(refused.find("#invitation-refused").orElseThrow()).contains("votre propre invitation");
    }

    @Test
    @Tag("DEL-2")
    void theDoctorIsToldOfTheInvitationAndOfItsAcceptance() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor person = known();
        InvitedAssistant invited = InvitedAssistant.by(guichet, doctor, person.givenName(), person.surname());
        guichet.browserWith(guichet.pki().issue(person.card()))
                .open(invited.link())
                .click("#social-cps")
                .click("#portal-submit");

        assertThat(told(doctor, "Vous avez invité un assistant")).contains(person.surname());
        assertThat(told(doctor, "Votre invitation a été acceptée")).contains(person.surname());
    }

    private String told(Delegating doctor, String subject) {
        return guichet.inbox()
                .awaitTo(doctor.account().email(), mail -> mail.subject().equals(subject), LIMIT)
                .text()
                .orElseThrow();
    }

    private InvitedAssistant invited(String givenName, String familyName) {
        return InvitedAssistant.by(guichet, Delegating.newDoctor(guichet), givenName, familyName);
    }

    /** A person with an account, who came by card. */
    private Doctor known() {
        Doctor person = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(person.card()));
        new FirstConnection(browser.open(guichet.realm().login().address()).click("#social-cps")).complete();
        return person;
    }

    private static String state(Delegating doctor, InvitedAssistant invited) {
        JsonNode delegation =
                doctor.caller().api().get(Delegating.API + "/" + invited.id()).json();
        return delegation.path("state").asText();
    }
}
