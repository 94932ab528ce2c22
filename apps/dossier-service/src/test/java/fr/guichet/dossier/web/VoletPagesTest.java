package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parts of ANNE's dossiers. Each test writes a part of its own. */
@Tag("DOS-3")
class VoletPagesTest {

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
    void aPartIsWrittenFromTheDossiersPageAndReadThere() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire/2034705");
            HtmlPage form = browser.click("a[href$='/medical']");
            write(form, "Première ligne\n<b id=x>deuxième</b>");
            HtmlPage dossier = browser.click(".entry button");

            assertThat(dossier.getUrl().getPath()).isEqualTo("/dossiers/sanitaire/2034705");
            assertThat(texts(dossier, ".done")).containsExactly("Le volet médical est enregistré.");
            assertThat(texts(dossier, ".written")).containsExactly("Première ligne <b id=x>deuxième</b>");
            assertThat(dossier.getElementById("x")).isNull();
        }
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNothingIsLost() {
        String address = "/dossiers/personnes-agees/43693205/autonomie";
        try (Browser one = new Browser(service);
                Browser other = new Browser(service)) {
            one.open(address);
            other.open(address);
            write(one.current(), "Écrit d’abord.");
            one.click(".entry button");
            write(other.current(), "Écrit ensuite.");
            HtmlPage conflict = other.click(".entry button");

            assertThat(conflict.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(conflict.getTitleText()).startsWith("Erreur : ");
            assertThat(conflict.querySelectorAll(".problems[role=alert][autofocus]"))
                    .hasSize(1);
            assertThat(texts(conflict, ".written")).containsExactly("Écrit d’abord.");
            assertThat(text(conflict)).isEqualTo("Écrit ensuite.");

            write(conflict, "Écrit d’abord. Écrit ensuite.");
            assertThat(texts(other.click(".entry button"), ".written"))
                    .containsExactly("Écrit d’abord. Écrit ensuite.");
        }
    }

    @Test
    void aTextThatIsTooLongOrHoldsHiddenCharactersIsPointedOutAndKept() {
        try (Browser browser = new Browser(service)) {
            for (String wrong : new String[] {"é".repeat(10_001), "a\u202eb"}) {
                HtmlPage form = browser.open("/dossiers/personnes-agees/43084209/medical");
                write(form, wrong);
                HtmlPage refused = browser.click(".entry button");

                assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
                DomElement area = refused.getElementById("texte");
                assertThat(area.getAttribute("aria-invalid")).isEqualTo("true");
                assertThat(area.getAttribute("aria-describedby")).startsWith("erreur-texte");
                assertThat(refused.querySelectorAll(".problems a[href='#texte']"))
                        .hasSize(1);
                assertThat(text(refused)).isEqualTo(wrong);
            }
            assertThat(texts(browser.open("/dossiers/personnes-agees/43084209"), ".written"))
                    .isEmpty();
        }
    }

    @Test
    void aDossierThatIsOverIsReadAndNotWritten() {
        try (Browser browser = new Browser(service)) {
            HtmlPage dossier = browser.open("/dossiers/personnes-agees/43100205");

            assertThat(texts(dossier, ".volet h2")).contains("Volet médical");
            assertThat(dossier.querySelectorAll("a[href$='/medical']")).isEmpty();
            assertThat(browser.open("/dossiers/personnes-agees/43100205/medical")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    @Tag("DOS-6")
    void aPartOfSomeoneElsesDossierOrNoPartAtAllIsAPageThatDoesNotExist() {
        try (Browser browser = new Browser(service)) {
            for (String path : new String[] {
                "/dossiers/personnes-agees/43914215/medical",
                "/dossiers/personnes-agees/43914216/medical",
                "/dossiers/personnes-agees/43009190/autre"
            }) {
                assertThat(browser.open(path).getWebResponse().getStatusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @Tag("DOS-2")
    void aLinkedDossierIsCreatedForTheSamePatient() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/personnes-agees/43009190");
            HtmlPage form = browser.click("a[href^='/dossiers/tnd/nouveau']");
            assertThat(EntryForm.value(form, "nom")).isEqualTo("MARTINET");
            assertThat(EntryForm.value(form, "prenom")).isEqualTo("Odette");

            HtmlPage list = browser.click(".entry button");
            assertThat(EntryForm.row(list, "MARTINET Odette")).endsWith("ga 43009190");
        }
    }

    private static void write(HtmlPage page, String text) {
        ((HtmlTextArea) page.getElementById("texte")).setText(text);
    }

    private static String text(HtmlPage page) {
        return ((HtmlTextArea) page.getElementById("texte")).getText();
    }
}
