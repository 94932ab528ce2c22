package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Rechercher un patient" and the help pages, which change nothing. */
class PatientSearchTest {

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway);
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    @Tag("DOS-4")
    void aPatientIsFoundInAllFamiliesAndTabsFromTheHomePage() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");
            HtmlPage home = browser.open("/");
            EntryForm.type(home, "patient-nom", "martinet");
            EntryForm.type(home, "patient-prenom", "ODE");
            HtmlPage found = browser.click("form[action='/patients'] button");

            assertThat(found.getUrl().getPath()).isEqualTo("/patients");
            assertThat(found.getUrl().getQuery()).as("no name in the address").isNull();
            assertThat(texts(found, "tbody th")).containsExactly("ga 43009190", "s 2033969");
            assertThat(texts(found, "caption")).containsExactly("Résultat de la recherche : 2 dossiers");

            EntryForm.type(found, "nom", "lebegue eloise");
            EntryForm.type(found, "prenom", "");
            HtmlPage admitted = browser.click("form[action='/patients'] button");
            assertThat(texts(admitted, "tbody th")).containsExactly("ga 43100201");
            assertThat(texts(admitted, "td[data-label=Onglet]")).containsExactly("Admis");
        }
    }

    @Test
    @Tag("DOS-4")
    @Tag("DOS-6")
    void aColleaguesPatientIsNotFound() {
        try (Browser browser = new Browser(service)) {
            HtmlPage search = browser.open("/patients");
            EntryForm.type(search, "nom", "DESPRES");
            HtmlPage found = browser.click("form[action='/patients'] button");

            assertThat(texts(found, ".empty[role=status]"))
                    .containsExactly("Aucun de vos dossiers n’est celui d’un patient de ce nom.");
        }
    }

    @Test
    @Tag("DOS-4")
    void anEmptySearchIsPointedOutAtTheField() {
        try (Browser browser = new Browser(service)) {
            HtmlPage search = browser.open("/patients");
            EntryForm.type(search, "nom", " - ");
            HtmlPage refused = browser.click("form[action='/patients'] button");

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(refused.getElementById("nom").getAttribute("aria-describedby"))
                    .contains("erreur-nom");
            assertThat(refused.getElementById("nom").getAttribute("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    @Test
    @Tag("DOS-7")
    void helpIsOpenToWhoCannotLogInAndNamesTheSupportOfEachRegion() {
        try (Browser browser = new Browser(service)) {
            HtmlPage help = browser.open("/aide");

            assertThat(help.getUrl().getPath()).isEqualTo("/aide");
            assertThat(texts(help, "h2"))
                    .containsExactly("Foire aux questions", "Contacter le support de ma région", "Documentation");
            assertThat(texts(help, "#support dt")).contains("Normandie", "Île-de-France", "Autres régions");
            assertThat(help.querySelectorAll("#support a[href='mailto:support@normand-esante.fr']"))
                    .hasSize(1);
            assertThat(texts(help, "summary")).hasSizeGreaterThan(4);
            assertThat(texts(browser.open("/en-savoir-plus"), "h1")).containsExactly("En savoir plus");
        }
    }

    @Test
    @Tag("DOS-7")
    void whoIsLoggedInFindsHelpInTheNavigation() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");
            browser.click(".menu a[href='/aide']");
            HtmlPage help = browser.current();

            assertThat(texts(help, ".menu a[aria-current=page]")).containsExactly("Aide");
            assertThat(texts(browser.click(".menu a[href='/en-savoir-plus']"), ".menu a[aria-current=page]"))
                    .containsExactly("En savoir plus");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "Normandie;Texte",
                ";Texte;",
                "Normandie;;",
                "Normandie;Texte;javascript:alert(1)",
                "Normandie;Texte;http://example.test"
            })
    @Tag("DOS-7")
    void aWrongFileOfContactsStopsTheStart(String lines) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupportContacts.parse(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Tag("DOS-7")
    void anOperatorsContactsAreReadWithTheOtherRegionsLast() throws IOException {
        assertThat(SupportContacts.parse(
                        "\uFEFFBretagne;Appelez.;tel:+33200000000\n*;Écrivez.;\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(SupportContact::heading, SupportContact::linkText)
                .containsExactly(tuple("Bretagne", "+33200000000"), tuple("Autres régions", ""));
    }
}
