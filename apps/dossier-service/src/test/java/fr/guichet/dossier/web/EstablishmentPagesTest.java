package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.testing.TestHospital;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The space of the hospital, for somebody who has no number and no other space. */
@Tag("DOS-1")
class EstablishmentPagesTest {

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        gateway.answersLoginsWith(TestHospital.clerk());
        service = RunningService.start(gateway);
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void theHomePageCountsWhatTheDoctorsRefused() {
        try (Browser browser = new Browser(service)) {
            HtmlPage home = browser.open(TestHospital.PATH);

            assertThat(texts(home, "h1")).containsExactly("Les dossiers de l’établissement");
            assertThat(texts(home, ".families .waiting").get(1))
                    .isEqualTo("2 dossiers refusés par le médecin traitant");
            assertThat(texts(home, "h2")).doesNotContain("Dossiers refusés");
        }
    }

    @Test
    @Tag("DOS-5")
    void everyPageSaysWhichEstablishmentsItIs() {
        try (Browser browser = new Browser(service)) {
            assertThat(texts(browser.open(TestHospital.PATH), "#espace-courant"))
                    .containsExactly("Espace ouvert : " + TestHospital.NAME);
            assertThat(texts(browser.open(TestHospital.PATH + "/aide"), "#espace-courant"))
                    .containsExactly("Espace ouvert : " + TestHospital.NAME);
        }
    }

    @Test
    @Tag("DOS-2")
    void theListsAreThoseOfTheHospitalWithoutATabOfAPatientele() {
        try (Browser browser = new Browser(service)) {
            browser.open(TestHospital.PATH);
            HtmlPage list = browser.click(".families a[href$='/dossiers/sanitaire']");

            assertThat(texts(list, ".tabs a")).hasSize(4).noneMatch(tab -> tab.startsWith("Hors"));
            assertThat(texts(list, "tbody th")).contains("s 2031400", "s 2030001", "s 2030002");
            assertThat(texts(list, "tbody th")).doesNotContain("s 2034705", "s 2034289");
            assertThat(EntryForm.row(list, "AUVRAY")).contains("Accord du médecin traitant attendu");
            assertThat(browser.open(TestHospital.PATH + "/dossiers-refuses")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @Tag("DOS-3")
    void aDossierIsCreatedForTheDoctorNamedWhoIsAskedAndTheHospitalKeepsIt() {
        try (Browser browser = new Browser(service)) {
            HtmlPage form = browser.open(TestHospital.PATH + "/dossiers/tnd/nouveau");
            EntryForm.fill(form, "Hospitalier", "Léa", "14000", "Caen");
            EntryForm.type(form, "medecin-traitant", " 997 003 56894");
            HtmlPage list = browser.click(".entry button");

            assertThat(list.getUrl().getPath()).isEqualTo(TestHospital.PATH + "/dossiers/tnd");
            assertThat(EntryForm.row(list, "HOSPITALIER Léa")).contains(TestHospital.NAME, "Pas encore");
            String number = EntryForm.row(list, "HOSPITALIER Léa").split(" ")[1];
            String seenByAnne = service.api("/api/dossiers/tnd/" + number, gateway.accessToken(claims -> claims))
                    .body();
            assertThat(seenByAnne).contains("\"requiredAction\":\"accept\"", TestHospital.NAME);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Saisissez le numéro du médecin traitant.",
        "99700356895, Le numéro du médecin traitant comporte une erreur",
        "123, Le numéro du médecin traitant n’est pas valide",
        "john_wick, Le numéro du médecin traitant n’est pas valide",
        "30B0057881/CPET0002, Le numéro du médecin traitant n’est pas valide"
    })
    void theNumberOfTheDoctorIsCheckedWithoutSayingWhetherAnybodyHasIt(String typed, String said) {
        try (Browser browser = new Browser(service)) {
            HtmlPage form = browser.open(TestHospital.PATH + "/dossiers/tnd/nouveau");
            EntryForm.fill(form, "Essai", "Léa", "14000", "Caen");
            EntryForm.type(form, "medecin-traitant", typed);
            HtmlPage refused = browser.click(".entry button");

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(texts(refused, ".problem")).singleElement().asString().startsWith(said);
        }
    }

    @Test
    @Tag("DOS-3")
    @Tag("DOS-6")
    void theHospitalNeverAnswersForTheDoctor() {
        try (Browser browser = new Browser(service)) {
            HtmlPage dossier = browser.open(TestHospital.PATH + "/dossiers/sanitaire/2031400");
            assertThat(texts(dossier, "main button")).isEmpty();
            assertThat(texts(dossier, ".volet h2")).contains("Volet médical");

            assertThat(service.api(
                                    "PUT",
                                    TestHospital.API + "/dossiers/sanitaire/2031400/acceptance",
                                    gateway.accessToken(TestHospital.clerk()),
                                    "{\"accepted\": true}")
                            .body())
                    .contains("\"reason\":\"reserved_to_doctor\"");
        }
    }

    @Test
    @Tag("DOS-6")
    void aDossierThatTheHospitalDoesNotHoldIsAPageThatDoesNotExist() {
        try (Browser browser = new Browser(service)) {
            for (String path : new String[] {"2034705", "2034706"}) {
                assertThat(browser.open(TestHospital.PATH + "/dossiers/sanitaire/" + path)
                                .getWebResponse()
                                .getStatusCode())
                        .isEqualTo(404);
            }
        }
    }
}
