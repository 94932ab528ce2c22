package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.body;
import static fr.guichet.dossier.web.EntryForm.fill;
import static fr.guichet.dossier.web.EntryForm.row;
import static fr.guichet.dossier.web.EntryForm.submit;
import static fr.guichet.dossier.web.EntryForm.text;
import static fr.guichet.dossier.web.EntryForm.texts;
import static fr.guichet.dossier.web.EntryForm.type;
import static fr.guichet.dossier.web.EntryForm.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Créer un dossier", by ANNE. Each test has a patient of its own. */
@Tag("DOS-1")
class CreationTest {

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

    @ParameterizedTest
    @CsvSource({
        "personnes-agees, ga, Non envoyée",
        "sanitaire, s, En cours de rédaction",
        "tnd, tnd, En cours de rédaction"
    })
    void aDoctorCreatesADossierFromTheCardOfEachFamily(String family, String prefix, String status) {
        try (Browser browser = new Browser(service)) {
            browser.open("/");
            browser.click("main a.button");
            browser.click("a[href='/dossiers/" + family + "/nouveau']");
            HtmlPage list = submit(browser, "lefèvre-" + family, "Élodie", "14 000", " Caen ");

            assertThat(list.getUrl().getPath()).isEqualTo("/dossiers/" + family);
            assertThat(list.getTitleText()).startsWith("Dossier créé – Mes dossiers");
            String said = text(list, ".done[role=status][autofocus]");
            assertThat(said).matches("Le dossier " + prefix + " 5\\d{7} a été créé\\.");
            assertThat(row(list, "LEFÈVRE-" + family.toUpperCase(Locale.ROOT)))
                    .endsWith(" Élodie 14000 CAEN Vous Aucune Oui " + status + " Aucun")
                    .startsWith(said.replaceAll("Le dossier (.*) a été créé\\.", "$1") + " ");
        }
    }

    @Test
    void whatWasCreatedIsSaidOnce() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd/nouveau");
            submit(browser, "UNEFOIS", "Anne", "14000", "CAEN");

            HtmlPage again = browser.open("/dossiers/tnd");
            assertThat(again.querySelectorAll(".done")).isEmpty();
            assertThat(again.getTitleText()).startsWith("Mes dossiers");
        }
    }

    @Test
    void anEmptyFormNamesEachFieldInASummaryAndAtTheField() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire/nouveau");
            HtmlPage page = submit(browser, " ", "", "", "\u00a0");

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(page.getTitleText()).startsWith("Erreur : Créer un dossier");
            assertThat(page.querySelectorAll(".problems[role=alert][autofocus]"))
                    .hasSize(1);
            assertThat(texts(page, ".problems a"))
                    .containsExactly(
                            "Saisissez le nom du patient.",
                            "Saisissez le prénom du patient.",
                            "Saisissez le code postal du patient.",
                            "Saisissez la ville du patient.");
            for (String field : List.of("nom", "prenom", "code-postal", "ville")) {
                DomElement input = page.getElementById(field);
                assertThat(page.querySelectorAll(".problems a[href='#" + field + "']"))
                        .hasSize(1);
                assertThat(input.getAttribute("aria-invalid")).isEqualTo("true");
                assertThat(page.getElementById(input.getAttribute("aria-describedby"))
                                .getTextContent())
                        .startsWith("Saisissez");
            }
        }
    }

    @Test
    void whatIsRightIsKeptWhenSomethingIsWrong() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire/nouveau");
            HtmlPage page = submit(browser, "D’Aulnay \"<b id=x>", "Zoé", "99999", "Saint-Lô");

            assertThat(texts(page, ".problem"))
                    .containsExactly(
                            "Le nom ne peut contenir que des lettres, des espaces, des tirets, des points et des"
                                    + " apostrophes.",
                            "Le code postal n’est pas valide. Il comporte 5 chiffres, par exemple 14000.");
            assertThat(page.getElementById("x")).isNull();
            assertThat(value(page, "nom")).isEqualTo("D’Aulnay \"<b id=x>");
            assertThat(value(page, "prenom")).isEqualTo("Zoé");
            assertThat(page.getElementById("prenom").hasAttribute("aria-invalid"))
                    .isFalse();

            type(page, "nom", "D’Aulnay");
            type(page, "code-postal", "50000");
            assertThat(row(browser.click(".entry button"), "D’AULNAY Zoé")).contains("50000 SAINT-LÔ");
        }
    }

    @Test
    void theFormIsAboutSomebodyElseThanTheOneWhoFillsItIn() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/sanitaire/nouveau");

            assertThat(page.querySelectorAll(".entry[autocomplete=off]")).hasSize(1);
            assertThat(page.querySelectorAll(".entry input[type=text]"))
                    .hasSize(4)
                    .allSatisfy(input -> {
                        DomElement field = (DomElement) input;
                        assertThat(field.getAttribute("autocomplete")).isEqualTo("off");
                        assertThat(field.hasAttribute("required")).isTrue();
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"nom, 60", "prenom, 50", "ville, 80"})
    void aValueIsAsLongAsItsColumnAndNoLonger(String field, int longest) {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/personnes-agees/nouveau");
            fill(page, "Long-" + field, "Anne", "14000", "CAEN");
            type(page, field, "x".repeat(longest + 1));
            HtmlPage refused = browser.click(".entry button");

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(texts(refused, ".problem"))
                    .singleElement()
                    .asString()
                    .endsWith(longest + " caractères au plus.");

            type(refused, field, "x".repeat(longest));
            assertThat(browser.click(".entry button").querySelectorAll(".done")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "M4rtin", "A\u202eB", "A\u0000B", "A\u200bB", "A;B", "💊", "A_B"})
    void aNameIsMadeOfLetters(String surname) {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire/nouveau");

            assertThat(submit(browser, surname, "Anne", "14000", "CAEN")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aDoubleClickCreatesOneDossier() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/sanitaire/nouveau");
            String form = body(page, "DOUBLE", "Clic") + "&ville=CAEN";

            CompletableFuture<HttpResponse<String>> first = postLater(browser, "/dossiers/sanitaire/nouveau", form);
            HttpResponse<String> second = post(browser, "/dossiers/sanitaire/nouveau", form);

            assertThat(List.of(first.join(), second)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                                .getPath())
                        .isEqualTo("/dossiers/sanitaire");
            });
            HtmlPage list = browser.open("/dossiers/sanitaire");
            assertThat(texts(list, "tbody tr"))
                    .filteredOn(row -> row.contains("DOUBLE Clic"))
                    .hasSize(1);
            assertThat(list.querySelectorAll(".done")).hasSize(1);
            assertThat(browser.open("/dossiers/sanitaire").querySelectorAll(".done"))
                    .isEmpty();
        }
    }

    @Test
    void theFormSentAgainWithAnotherPatientIsAnotherDossier() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/sanitaire/nouveau");
            post(browser, "/dossiers/sanitaire/nouveau", body(page, "RETOUR", "Un") + "&ville=CAEN");
            post(browser, "/dossiers/sanitaire/nouveau", body(page, "RETOUR", "Deux") + "&ville=CAEN");

            assertThat(texts(browser.open("/dossiers/sanitaire"), "tbody tr"))
                    .filteredOn(row -> row.contains("RETOUR "))
                    .hasSize(2);
        }
    }

    @Test
    @Tag("DOS-6")
    void nobodyCreatesForAnotherDoctor() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/sanitaire/nouveau");
            String other = TestGateway.VIRGINIE;
            post(
                    browser,
                    "/dossiers/sanitaire/nouveau?doctor=" + other,
                    body(page, "AUTRUI", "Pour") + "&ville=CAEN&attendingDoctor=" + other + "&attending_doctor=" + other
                            + "&SubjectNameID=" + other + "&professional.id=" + other);

            assertThat(texts(browser.open("/dossiers/sanitaire"), "tbody tr"))
                    .filteredOn(row -> row.contains("AUTRUI Pour"))
                    .hasSize(1);
            assertThat(service.api("/api/dossiers", gateway.accessToken(claims -> claims.claim("SubjectNameID", other)))
                            .body())
                    .contains("DESPRES")
                    .doesNotContain("AUTRUI");
        }
    }

    @Test
    void withoutItsTokensTheFormCreatesNothing() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/sanitaire/nouveau");
            String form = body(page, "FORGE", "Sans") + "&ville=CAEN";
            HttpResponse<String> forged =
                    post(browser, "/dossiers/sanitaire/nouveau", form.replaceAll("_csrf=[^&]*", "_csrf=x"));
            HttpResponse<String> elsewhere = post(
                    browser,
                    "/dossiers/sanitaire/nouveau",
                    form.replaceAll("formulaire=[^&]*", "formulaire=1-1-1-1-1"));

            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(elsewhere.statusCode()).isEqualTo(400);
            assertThat(browser.open("/dossiers/sanitaire").asXml()).doesNotContain("FORGE");
        }
    }

    @Test
    @Tag("DOS-6")
    void whoIsNotLoggedInLogsInFirst() {
        assertThat(service.get("/dossiers/tnd/nouveau").statusCode()).isEqualTo(302);
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/tnd/nouveau");

            assertThat(page.getUrl().getPath()).isEqualTo("/dossiers/tnd/nouveau");
            assertThat(browser.open("/dossiers/autre/nouveau").getWebResponse().getStatusCode())
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> post(Browser browser, String path, String form) {
        return service.send(request(browser, path, form));
    }

    private static CompletableFuture<HttpResponse<String>> postLater(Browser browser, String path, String form) {
        return CompletableFuture.supplyAsync(() -> service.send(request(browser, path, form)));
    }

    private static HttpRequest request(Browser browser, String path, String form) {
        return HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Cookie", "dossier-session=" + browser.cookie("dossier-session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
