package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMailTest {

    private static final String CODE = "123456";

    @ParameterizedTest
    @CsvSource({
        "fr,10 minutes,à personne,Quelqu’un connaît votre mot de passe",
        "en,10 minutes,to nobody,Somebody knows your password"
    })
    @Tag("OTP-1")
    @Tag("OTP-2")
    void theTextCarriesTheCodeItsValidityWhoAskedAndWarns(
            String language, String validity, String nobody, String unasked) {
        assertThat(mail(language).render("text/one-time-code.ftl"))
                .contains("ANNE MED-CS,", CODE, validity, "Dossiers", "192.0.2.7", nobody, unasked)
                .doesNotContain("<p", "&amp;");
    }

    @ParameterizedTest
    @CsvSource({
        "fr,10 minutes,à personne,Quelqu’un connaît votre mot de passe",
        "en,10 minutes,to nobody,Somebody knows your password"
    })
    @Tag("OTP-1")
    @Tag("OTP-2")
    void theHtmlCarriesTheSame(String language, String validity, String nobody, String unasked) {
        assertThat(mail(language).render("html/one-time-code.ftl"))
                .contains("<html lang=\"" + language + "\"")
                .contains("ANNE MED-CS,", CODE, validity, "Dossiers", "192.0.2.7", nobody, unasked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theSubjectHasNoPlaceForTheCode(String language) {
        assertThat(ThemeFiles.messages("email", language).getProperty("mailCodeSubject"))
                .isNotBlank()
                .doesNotContain("{");
    }

    @Test
    void whatTheClientIsCalledIsEscapedInTheHtml() {
        assertThat(mail("fr").with("service", "<script>").render("html/one-time-code.ftl"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndThereIsNoLinkToFollow() {
        assertThat(mail("fr").render("html/one-time-code.ftl"))
                .doesNotContain("<img", "src=", "url(", "<script", "<link", "href=");
    }

    private static Page mail(String language) {
        return Page.mail(language)
                .with("user", Map.of("firstName", "ANNE", "lastName", "MED-CS"))
                .with("code", CODE)
                .with("codeMinutes", 10)
                .with("service", "Dossiers")
                .with("address", "192.0.2.7");
    }
}
