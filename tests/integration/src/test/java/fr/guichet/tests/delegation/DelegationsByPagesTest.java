package fr.guichet.tests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Mes délégations" as doctors and their colleagues use it, without scripts. */
@ExtendWith(GatewayExtension.class)
class DelegationsByPagesTest {

    private final TestGuichet guichet;

    DelegationsByPagesTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("DEL-1")
    void aDoctorInvitesAnAssistantWithTheThreeRightsInTheWordsOfTheManual() {
        Delegating doctor = Delegating.newDoctor(guichet);
        String email = Delegating.newEmail();

        Page list = doctor.list()
                .click("Inviter un assistant")
                .fill("familyName", "Dupont")
                .fill("givenName", "Vladimir")
                .fill("email", email)
                .select("Accéder aux dossiers", "Écriture")
                .select("Accéder aux données médicales", "Lecture")
                .select("Accéder aux données d’autonomie", "Aucun accès")
                .click("Envoyer l’invitation");

        assertThat(list.find("#portal-said")).contains("L’invitation a été envoyée.");
        assertThat(list.find(".g-entry")).hasValueSatisfying(entry -> assertThat(entry)
                .contains(
                        "Vladimir Dupont",
                        email,
                        "Invitation envoyée, pas encore acceptée",
                        "Accéder aux dossiers Écriture",
                        "Accéder aux données médicales Lecture",
                        "Accéder aux données d’autonomie Aucun accès"));
        guichet.inbox().awaitTo(email, Duration.ofSeconds(20));
    }

    @Test
    @Tag("DEL-1")
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        Delegating doctor = Delegating.newDoctor(guichet);

        Page form = doctor.page("/assistant")
                .fill("familyName", "Dupont")
                .fill("email", "vladimir")
                .select("dossiers", "Aucun accès")
                .click("Envoyer l’invitation");

        assertThat(form.status()).isEqualTo(400);
        assertThat(form.find("#givenName-error")).contains("Saisissez le prénom.");
        assertThat(form.find("#email-error"))
                .hasValueSatisfying(said -> assertThat(said).contains("n’est pas valide"));
        assertThat(form.find("#dossiers-error"))
                .hasValueSatisfying(said -> assertThat(said).contains("Ouvrez l’accès aux dossiers"));
        assertThat(form.find("#portal-problems a[href='#givenName']")).isPresent();
        assertThat(form.valueOf("familyName")).isEqualTo("Dupont");
        assertThat(form.valueOf("email")).isEqualTo("vladimir");
        assertThat(doctor.caller().api().get(Delegating.API).json().path("given"))
                .isEmpty();
    }

    @Test
    @Tag("DEL-4")
    void aDoctorAuthorisesAColleagueForAPeriodWhoSeesItAmongThoseReceived() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating colleague = Delegating.newDoctor(guichet);

        Page list = doctor.colleagueForm(
                        colleague.identifier(), Delegating.today().plusDays(10))
                .click("Autoriser");

        assertThat(list.find("#portal-said")).contains("L’autorisation est donnée.");
        assertThat(list.find(".g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("Camille Confrère", "Confrère", "En cours"));
        assertThat(list.text()).doesNotContain(colleague.identifier());
        assertThat(colleague.list().find("section[aria-labelledby=received] .g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry)
                        .contains("JOHN WICK", "En cours", "Accéder aux dossiers Écriture")
                        .doesNotContain("Modifier"));
        assertThat(colleague.list().text()).contains("Une autorisation reçue ne peut pas être transmise");
    }

    @Test
    @Tag("DEL-4")
    void theAnswerIsTheSameWhetherOrNotSomebodyWithThatNumberHasAnAccount() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor stranger = guichet.newDoctor();
        Delegating known = Delegating.newDoctor(guichet);

        Page ofAStranger = doctor.colleagueForm(
                        stranger.identifier(), Delegating.today().plusDays(3))
                .click("Autoriser");
        String shownOfAStranger = ofAStranger.find(".g-entry").orElseThrow();
        Page ofSomebodyKnown = doctor.colleagueForm(
                        known.identifier(), Delegating.today().plusDays(3))
                .click("Autoriser");
        String shownOfSomebodyKnown = ofSomebodyKnown.find(".g-entry").orElseThrow();

        assertThat(ofSomebodyKnown.find("#portal-said")).isEqualTo(ofAStranger.find("#portal-said"));
        assertThat(withoutNumber(shownOfSomebodyKnown)).isEqualTo(withoutNumber(shownOfAStranger));
    }

    @Test
    @Tag("DEL-4")
    void aDoctorChangesRightsAndPeriod() {
        Delegating doctor = Delegating.newDoctor(guichet);
        JsonNode given = doctor.authorise(Delegating.newDoctor(guichet).identifier());

        Page list = doctor.page("/" + given.path("id").asText())
                .select("Accéder aux dossiers", "Lecture")
                .select("Accéder aux données médicales", "Aucun accès")
                .fill("until", Delegating.today().plusDays(2).toString())
                .click("Enregistrer");

        assertThat(list.find("#portal-said")).contains("L’autorisation est modifiée.");
        JsonNode changed = doctor.caller()
                .api()
                .get(Delegating.API + "/" + given.path("id").asText())
                .json();
        assertThat(changed.path("rights").path("dossiers").asText()).isEqualTo("read");
        assertThat(changed.path("rights").path("medical").asText()).isEqualTo("none");
        assertThat(changed.path("until").asText())
                .isEqualTo(Delegating.today().plusDays(2).toString());
    }

    @Test
    @Tag("DEL-5")
    void endingIsAskedAboutAndThenAtOnce() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating colleague = Delegating.newDoctor(guichet);
        doctor.authorise(colleague.identifier());
        Instant start = Instant.now();

        Page question = doctor.list().click("Mettre fin – Camille Confrère");
        assertThat(question.text()).contains("n’aura plus accès aux dossiers de vos patients");
        assertThat(doctor.caller()
                        .api()
                        .get(Delegating.API)
                        .json()
                        .path("given")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("active");
        Page list = question.click("Mettre fin à l’autorisation");

        assertThat(list.find("#portal-said")).contains("L’autorisation est terminée.");
        assertThat(list.find(".g-entry"))
                .hasValueSatisfying(
                        entry -> assertThat(entry).contains("Terminée le").doesNotContain("Modifier", "Mettre fin"));
        assertThat(colleague.list().find("section[aria-labelledby=received] .g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("Terminée le"));
        assertThat(guichet.realm().events().await(start, event -> event.detail("delegation_act")
                        .equals("end")))
                .isPresent();
    }

    @Test
    @Tag("DEL-5")
    void whoReceivedOneCanEndItAndNothingElse() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating colleague = Delegating.newDoctor(guichet);
        String id = doctor.authorise(colleague.identifier()).path("id").asText();

        assertThat(colleague.page("/" + id).status()).isEqualTo(403);
        Page question = colleague.list().click("Mettre fin – JOHN WICK");
        assertThat(question.text()).contains("Vous n’aurez plus accès aux dossiers");
        question.click("Mettre fin à l’autorisation");

        assertThat(doctor.list().find(".g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("Terminée le"));
    }

    @Test
    @Tag("DEL-5")
    void anothersDelegationIsAPageThatDoesNotExist() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating stranger = Delegating.newDoctor(guichet);
        String id =
                doctor.authorise(guichet.newDoctor().identifier()).path("id").asText();

        for (String path : List.of("/" + id, "/" + id + "/end")) {
            Page ofAnother = stranger.page(path);
            Page ofNone = stranger.page(path.replace(id, "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b"));

            assertThat(ofAnother.status()).isEqualTo(404);
            assertThat(ofNone.status()).isEqualTo(404);
            assertThat(ofAnother.text()).isEqualTo(ofNone.text());
        }
        assertThat(stranger.list().text()).doesNotContain("Camille Confrère");
    }

    @Test
    @Tag("DEL-5")
    void aFormFromElsewhereChangesNothing() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating attacker = Delegating.newDoctor(guichet);
        String id =
                doctor.authorise(guichet.newDoctor().identifier()).path("id").asText();
        String ofTheAttacker = attacker.page("/assistant").hidden("formToken");

        Page withoutAToken =
                doctor.page("/" + id + "/end").tamper("formToken", "").click("#portal-submit");
        Page withAnothers = doctor.page("/" + id + "/end")
                .tamper("formToken", ofTheAttacker)
                .click("#portal-submit");

        assertThat(withoutAToken.status()).isEqualTo(403);
        assertThat(withAnothers.status()).isEqualTo(403);
        assertThat(doctor.list().find(".g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("En cours"));
    }

    @Test
    @Tag("DEL-5")
    void whoIsNoSelfEmployedProfessionalIsOfferedNothingToGive() {
        Delegating staff = Delegating.of(guichet, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));

        Page list = staff.list();

        assertThat(list.find("#delegation-not-giving"))
                .contains("Seul un professionnel libéral peut autoriser un assistant ou un confrère.");
        assertThat(list.offers("#delegation-invite")).isFalse();
        assertThat(staff.page("/assistant").status()).isEqualTo(403);
    }

    @Test
    @Tag("DEL-1")
    void theSectionIsInEnglishForWhoReadsEnglish() {
        Delegating doctor = Delegating.newDoctor(guichet);
        doctor.authorise(guichet.newDoctor().identifier());
        doctor.caller().browser().speaks("en");

        Page list = doctor.page("?kc_locale=en");

        assertThat(list.language()).isEqualTo("en");
        assertThat(list.heading()).isEqualTo("My delegations");
        assertThat(list.find(".g-entry"))
                .hasValueSatisfying(entry -> assertThat(entry).contains("In force", "Access to the dossiers Write"));
    }

    private static String withoutNumber(String entry) {
        return entry.replaceAll("8\\*+\\d\\d", "8*");
    }
}
