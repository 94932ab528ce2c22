package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tabs and pages of ANNE's lists, which nothing here changes. */
@Tag("DOS-2")
class TabsTest {

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
    void aListOpensOnTheOngoingDossiersAndCountsThoseOfEachTab() {
        try (Browser browser = new Browser(service)) {
            HtmlPage list = browser.open("/dossiers/personnes-agees");

            assertThat(texts(list, ".tabs a"))
                    .containsExactly(
                            "Dossiers en cours (5)",
                            "Admis (2)",
                            "Annulés (1)",
                            "Hors patientèle (1)",
                            "Dossiers historisés (1)");
            assertThat(texts(list, ".tabs a[aria-current=page]")).containsExactly("Dossiers en cours (5)");
            assertThat(texts(list, "caption")).containsExactly("Dossiers en cours : 5 dossiers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "admis, Admis, ga 43100201",
        "annules, Annulés, ga 43100203",
        "hors-patientele, Hors patientèle, ga 43100204",
        "historises, Dossiers historisés, ga 43100205"
    })
    void aTabShowsItsDossiersAndSaysThatItIsTheCurrentOne(String slug, String label, String number) {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/personnes-agees");
            HtmlPage tab = browser.click(".tabs a[href$='onglet=" + slug + "']");

            assertThat(texts(tab, ".tabs a[aria-current=page]"))
                    .singleElement()
                    .asString()
                    .startsWith(label);
            assertThat(tab.getTitleText()).contains(label);
            assertThat(texts(tab, "tbody th")).contains(number).doesNotContain("ga 43009190");
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        try (Browser browser = new Browser(service)) {
            HtmlPage first = browser.open("/dossiers/sanitaire?onglet=historises");
            assertThat(texts(first, "tbody th")).hasSize(20);
            assertThat(texts(first, ".paging li")).containsExactly("Page 1 sur 2", "Page suivante");

            HtmlPage second = browser.click(".paging a[rel=next]");
            assertThat(texts(second, "tbody th")).containsExactly("s 2010021", "s 2010022");
            assertThat(texts(second, "caption")).containsExactly("Dossiers historisés : 22 dossiers, page 2 sur 2");
            assertThat(texts(second, ".paging li")).containsExactly("Page précédente", "Page 2 sur 2");
            assertThat(texts(second, ".tabs a[aria-current=page]")).containsExactly("Dossiers historisés (22)");
            assertThat(texts(browser.click(".paging a[rel=prev]"), "tbody th")).isEqualTo(texts(first, "tbody th"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999", "99"})
    void whatIsNoPageIsTheFirstOrTheLast(String page) {
        try (Browser browser = new Browser(service)) {
            HtmlPage shown = browser.open("/dossiers/sanitaire?onglet=historises&page=" + page);

            assertThat(shown.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(texts(shown, "tbody th")).isNotEmpty();
        }
    }

    @Test
    void whatIsNoTabIsAPageThatDoesNotExist() {
        try (Browser browser = new Browser(service)) {
            assertThat(browser.open("/dossiers/sanitaire?onglet=autre")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anEmptyTabSaysSo() {
        try (Browser browser = new Browser(service)) {
            assertThat(texts(browser.open("/dossiers/tnd?onglet=admis"), ".empty"))
                    .containsExactly("Vous n’avez aucun dossier dans cet onglet.");
        }
    }

    @Test
    void theLinkedDossierOpensFromTheList() {
        try (Browser browser = new Browser(service)) {
            HtmlPage list = browser.open("/dossiers/personnes-agees?numero=43009190");
            assertThat(texts(list, "tbody td[data-label='Dossier lié']")).containsExactly("s 2033969");

            HtmlPage linked = browser.click("tbody td[data-label='Dossier lié'] a");
            assertThat(texts(linked, "h1")).containsExactly("Dossier s 2033969");
            assertThat(texts(linked, "dd a")).containsExactly("ga 43009190");
        }
    }

    @Test
    @Tag("DOS-3")
    void theHomePageLeadsToTheRefusedDossiersOfAllFamilies() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");
            HtmlPage home = browser.open("/");
            assertThat(texts(home, ".panels .waiting")).containsExactly("2 dossiers refusés");

            HtmlPage refused = browser.click("a[href='/dossiers-refuses']");
            assertThat(texts(refused, "h1")).containsExactly("Dossiers refusés");
            assertThat(texts(refused, "tbody th")).containsExactly("ga 43100204", "s 2030001");
        }
    }

    @Test
    @Tag("DOS-1")
    void theNavigationLeadsToTheFamiliesOfListsAndOfNewDossiers() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");
            HtmlPage home = browser.open("/");
            assertThat(texts(home, ".menu a"))
                    .containsExactly("Accueil", "Créer un dossier", "Accéder à mes dossiers", "En savoir plus", "Aide");
            assertThat(texts(home, ".menu a[aria-current=page]")).containsExactly("Accueil");

            HtmlPage creation = browser.click(".menu a[href='/dossiers/nouveau']");
            assertThat(texts(creation, ".choices a")).hasSize(3);
            assertThat(texts(browser.click(".choices a[href='/dossiers/tnd/nouveau']"), "h1"))
                    .containsExactly("Créer un dossier");
        }
    }
}
