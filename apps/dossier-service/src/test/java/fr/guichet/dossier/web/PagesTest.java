package fr.guichet.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.List;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a doctor who is logged in: ANNE, with the fictional dossiers of the embedded database. */
@Tag("DOS-1")
class PagesTest {

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
    void theHomePageShowsTheThreeFamiliesWithWhatWaits() {
        try (Browser browser = new Browser(service)) {
            HtmlPage home = home(browser);

            assertThat(texts(home, "h2"))
                    .containsExactly(
                            "Hébergement pour personnes âgées",
                            "SSR, HAD, soins palliatifs",
                            "Plateforme de Coordination et d’Orientation TND",
                            "Rechercher un patient",
                            "Dossiers refusés",
                            "Documentation");
            assertThat(texts(home, ".families .waiting"))
                    .containsExactly("2 dossiers à accepter", "1 dossier à accepter", "1 précision demandée");
            assertThat(texts(home, ".families a.button:not(.second)"))
                    .hasSize(3)
                    .allMatch(text -> text.startsWith("Accéder à mes dossiers : "));
            assertThat(texts(home, ".families a.second"))
                    .hasSize(3)
                    .allMatch(text -> text.startsWith("Créer un dossier : "));
        }
    }

    @Test
    @Tag("ACC-5")
    void theBannerLeadsToTheAccountConsoleOfTheGatewayWithTheWayBack() {
        try (Browser browser = new Browser(service)) {
            assertThat(texts(browser.open("/"), ".account a")).isEmpty();

            assertThat(home(browser)
                            .querySelector(".account a")
                            .getAttributes()
                            .getNamedItem("href")
                            .getNodeValue())
                    .isEqualTo(gateway.issuer() + "/account/?referrer=dossier-service");
            assertThat(texts(browser.open("/dossiers/sanitaire"), ".account a")).containsExactly("Mon compte");
        }
    }

    @Test
    void aFamilyOpensItsListInTheColumnsOfTheManual() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            HtmlPage list = browser.click("a[href='/dossiers/personnes-agees']");

            assertThat(texts(list, "h1")).containsExactly("Mes dossiers");
            assertThat(texts(list, "thead th"))
                    .containsExactly(
                            "N° de dossier",
                            "Patient",
                            "Référent actuel du dossier",
                            "Action",
                            "Dossier accepté",
                            "Statut",
                            "Dossier lié");
            assertThat(texts(list, "tbody tr:first-child > *"))
                    .containsExactly(
                            "ga 43836205",
                            "DUCHEMIN Nany 76000 ROUEN",
                            "CHU de démonstration — Pneumologie",
                            "À accepter",
                            "Pas encore",
                            "Non envoyée",
                            "Aucun");
            assertThat(texts(list, "tbody th")).hasSize(5).doesNotContain("ga 43914215");
        }
    }

    @Test
    void aSearchByNumberFindsTheDossier() {
        try (Browser browser = new Browser(service)) {
            HtmlPage home = home(browser);
            ((HtmlInput) home.getElementById("numero-sanitaire")).setValue("S 2034705");
            HtmlPage found = browser.click("form[action='/dossiers/sanitaire'] button");

            assertThat(texts(found, "tbody th")).containsExactly("s 2034705");
        }
    }

    @Test
    @Tag("DOS-6")
    void aColleaguesNumberReadsLikeOneThatDoesNotExist() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            String colleague = browser.open("/dossiers/personnes-agees?numero=43914215")
                    .querySelector("main")
                    .asXml();
            String nobody = browser.open("/dossiers/personnes-agees?numero=43914216")
                    .querySelector("main")
                    .asXml();

            assertThat(colleague).contains("Aucun de vos dossiers de cette famille ne porte ce numéro.");
            assertThat(colleague.replace("43914215", "…")).isEqualTo(nobody.replace("43914216", "…"));
        }
    }

    @Test
    void aNumberInTheListOpensTheDossier() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            browser.open("/dossiers/sanitaire?numero=2031400");
            HtmlPage dossier = browser.click("tbody th a");

            assertThat(dossier.getUrl().getPath()).isEqualTo("/dossiers/sanitaire/2031400");
            assertThat(texts(dossier, "h1")).containsExactly("Dossier s 2031400");
            assertThat(texts(dossier, "dt"))
                    .containsExactly(
                            "Objet de la demande",
                            "Patient",
                            "Domicile",
                            "Référent actuel du dossier",
                            "Action",
                            "Dossier accepté",
                            "Statut",
                            "Onglet",
                            "Dossier lié");
            assertThat(texts(dossier, "dd"))
                    .contains(
                            "AUVRAY Josette",
                            "CH de démonstration — Médecine",
                            "À accepter",
                            "Pas encore",
                            "Attente de réponse");
        }
    }

    @Test
    @Tag("DOS-6")
    void aColleaguesDossierIsAPageThatDoesNotExist() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            HtmlPage colleague = browser.open("/dossiers/personnes-agees/43914215");
            String said = colleague.querySelector("main").asXml();

            assertThat(colleague.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(said)
                    .isEqualTo(browser.open("/dossiers/personnes-agees/43914216")
                            .querySelector("main")
                            .asXml());
            assertThat(browser.open("/dossiers/personnes-agees/inconnu")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsTypedIsShownAsTextAndNeverAsMarkup() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            HtmlPage page = browser.open("/dossiers/tnd?numero=%22%3E%3Cb%20id%3Dx%3E");

            assertThat(page.getElementById("x")).isNull();
            assertThat(((HtmlInput) page.getElementById("numero")).getValue()).isEqualTo("\"><b id=x>");
        }
    }

    @Test
    void anUnknownPageIsExplained() {
        try (Browser browser = new Browser(service)) {
            home(browser);
            for (String path : List.of("/dossiers/autre", "/inconnu")) {
                HtmlPage page = browser.open(path);

                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
                assertThat(texts(page, "h1")).containsExactly("Page introuvable");
                assertThat(texts(page, ".name")).containsExactly("Connecté : ANNE MED-CS RPPS0035689");
                assertThat(page.asXml()).doesNotContain("Exception", "Whitelabel");
            }
        }
    }

    @Test
    void everyPageIsInFrenchHasOneHeadingAndALandmarkAndLabelsItsFields() {
        try (Browser browser = new Browser(service)) {
            for (String path : List.of(
                    "/",
                    "/dossiers/tnd",
                    "/",
                    "/dossiers/sanitaire?numero=1",
                    "/dossiers/tnd/nouveau",
                    "/dossiers/tnd/1200345",
                    "/dossiers/tnd/1200345/medical",
                    "/dossiers/personnes-agees/43851209",
                    "/dossiers",
                    "/dossiers/nouveau",
                    "/dossiers-refuses",
                    "/patients",
                    "/aide",
                    "/en-savoir-plus",
                    "/connexion/initier",
                    "/inconnu")) {
                HtmlPage page = browser.open(path);

                assertThat(page.getWebResponse().getStatusCode()).as(path).isLessThan(500);
                assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
                assertThat(page.getTitleText())
                        .endsWith("Dossiers d’orientation")
                        .isNotEqualTo("Dossiers d’orientation");
                assertThat(page.querySelectorAll("h1")).hasSize(1);
                assertThat(page.querySelectorAll("main#contenu")).hasSize(1);
                assertThat(page.querySelectorAll("a.skip[href='#contenu']")).hasSize(1);
                page.querySelectorAll("input[type=text], textarea")
                        .forEach(input -> assertThat(page.querySelectorAll("label[for='"
                                        + input.getAttributes()
                                                .getNamedItem("id")
                                                .getNodeValue() + "']"))
                                .hasSize(1));
            }
        }
    }

    @Test
    void nothingOnAPageComesFromElsewhereAndThePolicyForbidsIt() {
        HttpResponse<String> landing = service.get("/");

        assertThat(landing.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' ")
                        .endsWith("; base-uri 'none'; frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(landing.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(landing.body()).doesNotContain("<script", " style=", "src=\"http", "href=\"http");
        for (String own : List.of("/dossier.css", "/favicon.svg")) {
            assertThat(landing.body()).contains(own);
            assertThat(service.get(own).statusCode()).as(own).isEqualTo(200);
        }
    }

    @Test
    void nothingButHealthIsOpenOfTheManagement() {
        assertThat(service.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("H2");
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    private static HtmlPage home(Browser browser) {
        browser.open("/");
        return browser.click("main a.button");
    }

    private static List<String> texts(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomNode::getTextContent)
                .map(text -> text.strip().replaceAll("[\\s\u00a0]+", " "))
                .toList();
    }
}
