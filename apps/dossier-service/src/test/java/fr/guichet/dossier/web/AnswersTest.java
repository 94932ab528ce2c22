package fr.guichet.dossier.web;

import static fr.guichet.dossier.web.EntryForm.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.testing.TestHospital;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ANNE is named as médecin traitant by the hospital. Each test has a dossier of its own. */
@Tag("DOS-3")
class AnswersTest {

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
    void beforeTheAnswerTheDossierSaysNoMoreThanTheListAndAsks() {
        String address = asked();
        try (Browser browser = new Browser(service)) {
            HtmlPage dossier = browser.open(address);

            assertThat(texts(dossier, "h2")).containsExactly("Êtes-vous le médecin traitant ?");
            assertThat(texts(dossier, "main button")).containsExactly("Accepter le dossier", "Refuser le dossier");
            assertThat(dossier.querySelectorAll(".volet")).isEmpty();
            assertThat(browser.open(address + "/medical").getWebResponse().getStatusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void anAcceptedDossierOpensAndIsCountedNoMore() {
        String address = asked();
        try (Browser browser = new Browser(service)) {
            browser.open(address);
            long before = waiting(browser);
            browser.open(address);
            HtmlPage accepted = browser.click("form[action$='/acceptation'] button");

            assertThat(accepted.getUrl().getPath()).isEqualTo(address);
            assertThat(texts(accepted, ".done[role=status][autofocus]"))
                    .containsExactly("Le dossier est accepté. Vous pouvez maintenant le consulter et le compléter.");
            assertThat(accepted.getTitleText()).startsWith("Le dossier est accepté");
            assertThat(texts(accepted, ".volet h2")).contains("Volet médical", "Volet autonomie");
            assertThat(texts(browser.open(address), ".done")).isEmpty();
            assertThat(waiting(browser)).isEqualTo(before - 1);
        }
    }

    @Test
    void aRefusedDossierIsShutFoundUnderTheRefusedOnesAndTakenBack() {
        String address = asked();
        try (Browser browser = new Browser(service)) {
            browser.open(address);
            HtmlPage refused = browser.click("form[action$='/refus'] button");

            assertThat(texts(refused, ".done")).singleElement().asString().startsWith("Le dossier est refusé.");
            assertThat(texts(refused, "h2")).containsExactly("Dossier refusé");
            assertThat(refused.querySelectorAll(".volet")).isEmpty();
            HtmlPage list = browser.open("/dossiers-refuses");
            assertThat(list.querySelectorAll("tbody th a[href='" + address + "']"))
                    .hasSize(1);

            browser.click("tbody th a[href='" + address + "']");
            HtmlPage back = browser.click("form[action$='/reprise'] button");
            assertThat(texts(back, ".done")).singleElement().asString().startsWith("Votre refus est annulé.");
            assertThat(texts(back, "main button")).containsExactly("Accepter le dossier", "Refuser le dossier");
            assertThat(browser.open("/dossiers-refuses").querySelectorAll("tbody th a[href='" + address + "']"))
                    .isEmpty();
        }
    }

    @Test
    void aSecondClickIsNoErrorAndAnAnswerThatComesTooLateSaysSo() {
        String address = asked();
        try (Browser one = new Browser(service);
                Browser other = new Browser(service);
                Browser late = new Browser(service)) {
            one.open(address);
            other.open(address);
            late.open(address);

            one.click("form[action$='/acceptation'] button");
            assertThat(texts(other.click("form[action$='/acceptation'] button"), ".done"))
                    .containsExactly("Rien n’a changé : c’était déjà fait.");
            HtmlPage conflict = late.click("form[action$='/refus'] button");

            assertThat(conflict.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(texts(conflict, "h1")).containsExactly("Le dossier a changé");
            assertThat(conflict.querySelectorAll("main a.button[href='" + address + "']"))
                    .hasSize(1);
            assertThat(texts(one.open(address), "dd")).contains("Oui");
        }
    }

    @Test
    void thePrecisionOfATndPlatformIsGivenOnTheDossier() {
        try (Browser browser = new Browser(service)) {
            HtmlPage asked = browser.open("/dossiers/tnd/1200345");
            assertThat(texts(asked, ".question h2")).containsExactly("Précision demandée");

            HtmlPage given = browser.click("form[action$='/precision'] button");
            assertThat(texts(given, ".done")).singleElement().asString().startsWith("La précision est apportée.");
            assertThat(given.querySelectorAll(".question")).isEmpty();
        }
    }

    @Test
    @Tag("DOS-6")
    void anAnswerToSomeoneElsesDossierIsAnsweredAsIfItDidNotExist() {
        String virginies = TestHospital.asks(gateway, service, TestGateway.VIRGINIE, "sanitaire");
        try (Browser browser = new Browser(service)) {
            String address = asked();
            HtmlPage mine = browser.open(address);
            mine.querySelectorAll("form[action$='/acceptation']").forEach(form -> ((HtmlForm) form)
                    .setActionAttribute("/dossiers/sanitaire/" + virginies + "/acceptation"));

            assertThat(browser.click("form[action$='/acceptation'] button")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }

    private static String asked() {
        return "/dossiers/sanitaire/" + TestHospital.asks(gateway, service, TestGateway.ANNE, "sanitaire");
    }

    private static long waiting(Browser browser) {
        String text = texts(browser.open("/"), ".families .waiting").get(1);
        return text.startsWith("Aucun") ? 0 : Long.parseLong(text.split(" ")[0]);
    }
}
