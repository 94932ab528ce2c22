package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    private static final Map<String, Object> CARD = Page.provider("cps", "Carte CPS");
    private static final Map<String, Object> PRO_SANTE_CONNECT = Page.provider("psc", "PSC");
    private static final Map<String, Object> SITE = Page.provider("monsisra", "MonSisra <b>");

    @Test
    void theCardIsARealLinkWithItsWords() {
        assertThat(french(CARD))
                .contains("id=\"social-cps\" href=\"/broker/cps/login?a=1&amp;b=2\"")
                .contains(">Se connecter par carte CPS</a>");
    }

    @Test
    @Tag("CARD-3")
    void beforeTryingThePageSaysWhatToCheckAndWhereToFindHelp() {
        assertThat(french(CARD))
                .contains("correctement insérée", "bien lue par votre poste", "code porteur à 4 chiffres")
                .containsPattern("Comment faire\\h?\\?")
                .contains("https://diagcps.eservices.esante.gouv.fr/", "Ouvrir l’outil de diagnostic")
                .contains("https://esante.gouv.fr/assistance?theme=carte", "Voir les démarches");
    }

    @Test
    void proSanteConnectIsShownOnlyWhenThereIsSuchAProvider() {
        assertThat(french(CARD)).doesNotContain("Pro Santé Connect", "e-CPS");
        assertThat(french(CARD, PRO_SANTE_CONNECT))
                .contains(">S&#39;identifier avec Pro Santé Connect</a>", "id=\"social-psc\"");
    }

    @Test
    void theButtonHasTheSameWordsInEnglish() {
        assertThat(Page.login("en").withProviders(List.of(PRO_SANTE_CONNECT)).render("login.ftl"))
                .contains("lang=\"fr\">S&#39;identifier avec Pro Santé Connect</a>");
    }

    @Test
    @Tag("ECPS-3")
    void theApplicationItsRegistrationAndTheClockOfThePhoneAreExplained() {
        assertThat(french(PRO_SANTE_CONNECT))
                .contains("Installez l’application e-CPS", "avec votre carte CPS")
                .contains("https://wallet.esw.esante.gouv.fr", "Enregistrer mon téléphone")
                .contains("l’heure de votre téléphone", "Lire la FAQ e-CPS");
    }

    @Test
    void theTermsOfProSanteConnectStandBesideItsButton() {
        assertThat(french(PRO_SANTE_CONNECT))
                .containsSubsequence(
                        "id=\"social-psc\"",
                        "https://esante.gouv.fr/produits-services/pro-sante-connect",
                        "Conditions d’utilisation de Pro Santé Connect");
    }

    @Test
    void theCardComesFirstThenProSanteConnectThenOtherSites() {
        assertThat(french(SITE, PRO_SANTE_CONNECT, CARD))
                .containsSubsequence("id=\"social-cps\"", "id=\"social-psc\"", "id=\"social-monsisra\"");
    }

    @Test
    void noPasswordIsAskedForWhereNobodyReadsIt() {
        assertThat(french(CARD)).doesNotContain("type=\"password\"", "<form");
    }

    @Test
    void withoutAnyMeansThePageSaysSo() {
        assertThat(french()).contains("Aucun moyen de connexion");
    }

    @Test
    void whatAnOperatorNamesIsEscaped() {
        assertThat(french(SITE)).contains("MonSisra &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void aLinkThatAnOperatorEmptiesIsNotShown() {
        String page = Page.login("fr")
                .withProviders(List.of(CARD))
                .withSetting("guichetCardDiagnosticUrl", "")
                .render("login.ftl");

        assertThat(page).doesNotContain("diagnostic");
    }

    @Test
    void anOperatorsLogoReplacesTheMark() {
        String page =
                Page.login("fr").withSetting("guichetLogo", "img/region.svg").render("login.ftl");

        assertThat(page)
                .contains("src=\"/resources/login/img/region.svg\" alt=\"Guichet\"")
                .doesNotContain("g-brand__mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void bothLanguagesAreLinksInTheirOwnWords(String language) {
        assertThat(Page.login(language).render("login.ftl"))
                .contains("<html lang=\"" + language + "\"")
                .contains("href=\"/fr\" hreflang=\"fr\" lang=\"fr\"", ">Français</a>")
                .contains("href=\"/en\" hreflang=\"en\" lang=\"en\"", ">English</a>")
                .contains("lang=\"" + language + "\" aria-current=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void thePageHasOneHeadingOfTheFirstLevelAndTheSameTitle(String language) {
        String page = Page.login(language)
                .withProviders(List.of(CARD, PRO_SANTE_CONNECT, SITE))
                .render("login.ftl");
        String heading = ThemeFiles.messages("login", language).getProperty("loginAccountTitle");

        assertThat(Pattern.compile("<h1").matcher(page).results()).hasSize(1);
        assertThat(page).contains("<title>" + heading + " – Guichet</title>");
    }

    @Test
    void anErrorIsAnnouncedAtOnce() {
        assertThat(Page.login("fr")
                        .with("message", Map.of("type", "error", "summary", "Texte"))
                        .render("login.ftl"))
                .containsPattern("role=\"alert\">\\s*<p class=\"kc-feedback-text\">Texte</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsLoadedFromElsewhere(String language) {
        String page = Page.login(language)
                .withProviders(List.of(CARD, PRO_SANTE_CONNECT, SITE))
                .render("login.ftl");

        assertThat(Pattern.compile("(?:src=|<link[^>]*href=|url\\()[\"']?(?:https?:)?//")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void everyLinkThatOpensAWindowSaysSo() {
        String page = french(CARD);
        long windows =
                Pattern.compile("target=\"_blank\"").matcher(page).results().count();

        assertThat(windows).isPositive();
        assertThat(Pattern.compile("target=\"_blank\" rel=\"noopener noreferrer\">[^<]*<span class=\"g-hidden\"> \\(")
                        .matcher(page)
                        .results())
                .hasSize((int) windows);
    }

    @SafeVarargs
    private static String french(Map<String, Object>... providers) {
        return Page.login("fr").withProviders(List.of(providers)).render("login.ftl");
    }
}
