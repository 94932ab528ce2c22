package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form for identifier and password of the login page. */
class PasswordFormTest {

    private static final Map<String, Object> CARD = Page.provider("cps", "Carte CPS");
    private static final Map<String, Object> PRO_SANTE_CONNECT = Page.provider("psc", "PSC");
    private static final Map<String, Object> SITE = Page.provider("monsisra", "MonSisra");

    @Test
    void theStrongMeansComeBeforeIt() {
        assertThat(page().withProviders(List.of(SITE, PRO_SANTE_CONNECT, CARD)).render("login.ftl"))
                .containsSubsequence(
                        "id=\"social-cps\"", "id=\"social-psc\"", "id=\"g-login-form\"", "id=\"social-monsisra\"");
    }

    @Test
    @Tag("ID-1")
    @Tag("ID-2")
    @Tag("ID-3")
    @Tag("ID-4")
    void thePageSaysWhatCanBeTyped() {
        assertThat(page().render("login.ftl"))
                .containsPattern("id=\"username-help\">Votre numéro RPPS, seul ou précédé d’un 8, votre numéro ADELI"
                        + " précédé d’un 0, ou votre nom d’utilisateur\\.")
                .containsPattern("name=\"username\"[^>]*aria-describedby=\"username-help\"");
    }

    @Test
    void passwordManagersKnowTheFields() {
        assertThat(page().render("login.ftl"))
                .containsPattern("name=\"username\"[^>]*autocomplete=\"username\"")
                .containsPattern("name=\"password\"[^>]*autocomplete=\"current-password\"");
    }

    @Test
    void whatWasTypedAsIdentifierIsKeptEscapedAndThePasswordNever() {
        String page = page().with("login", Map.of("username", "\"><b>john", "password", "Secret-99"))
                .render("login.ftl");

        assertThat(page).contains("value=\"&quot;&gt;&lt;b&gt;john\"").doesNotContain("Secret-99");
    }

    @Test
    @Tag("ID-5")
    void theErrorOfAFieldIsTiedToIt() {
        String page = page().withProblems(Map.of("username", "Vérifiez.")).render("login.ftl");

        assertThat(page)
                .containsPattern("name=\"username\"[^>]*autofocus aria-describedby=\"username-error username-help\""
                        + " aria-invalid=\"true\"")
                .containsPattern("id=\"username-error\"><span class=\"g-hidden\">Erreur\\h: </span>Vérifiez\\.")
                .doesNotContain("id=\"password-error\"", "g-login-refused");
    }

    @Test
    void theOneRefusalIsAnnouncedAndTiedToBothFields() {
        String page = page().withProblems(Map.of("login", "Incorrect.")).render("login.ftl");

        assertThat(page)
                .containsPattern("role=\"alert\" id=\"g-login-refused\"><p>Incorrect\\.</p>")
                .containsPattern(
                        "name=\"username\"[^>]*aria-describedby=\"g-login-refused username-help\" aria-invalid")
                .containsPattern("name=\"password\"[^>]*autofocus aria-describedby=\"g-login-refused\" aria-invalid");
    }

    @Test
    @Tag("PWD-1")
    void aForgottenPasswordIsALinkWhereTheRealmAllowsIt() {
        assertThat(page().render("login.ftl")).doesNotContain("/forgotten");
        assertThat(page().with(
                                "realm",
                                Map.of(
                                        "displayName",
                                        "Guichet",
                                        "internationalizationEnabled",
                                        true,
                                        "resetPasswordAllowed",
                                        true))
                        .render("login.ftl"))
                .containsPattern("href=\"/forgotten\">Mot de passe oublié\\h\\?</a>");
    }

    @Test
    void whoIsKnownAlreadyIsAskedForThePasswordAlone() {
        assertThat(page().with("usernameHidden", true).render("login.ftl"))
                .contains("name=\"password\"")
                .doesNotContain("name=\"username\"");
    }

    private static Page page() {
        return Page.login("fr").with("passwordLogin", true);
    }
}
