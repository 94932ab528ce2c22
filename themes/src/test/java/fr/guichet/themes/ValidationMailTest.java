package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateMethodModelEx;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationMailTest {

    private static final String LINK = "https://login.example.test/validate?key=a&tab=b";

    @ParameterizedTest
    @CsvSource({"fr,24 heures,supprimez ce message", "en,24 hours,delete this message"})
    @Tag("ACC-4")
    void theTextCarriesTheNameTheLinkItsValidityAndWhatToDoIfUnasked(String language, String validity, String unasked) {
        assertThat(mail(language, validity).render("text/email-verification.ftl"))
                .contains("ANNE MED-CS,", LINK, validity, unasked)
                .doesNotContain("<p", "&amp;");
    }

    @ParameterizedTest
    @CsvSource({"fr,24 heures,supprimez ce message", "en,24 hours,delete this message"})
    @Tag("ACC-4")
    void theHtmlCarriesTheSame(String language, String validity, String unasked) {
        assertThat(mail(language, validity).render("html/email-verification.ftl"))
                .contains("<html lang=\"" + language + "\"")
                .contains("ANNE MED-CS,", "href=\"" + LINK.replace("&", "&amp;") + "\"", validity, unasked);
    }

    @Test
    void aNameIsEscapedInTheHtml() {
        assertThat(mail("fr", "24 heures")
                        .with("user", Map.of("firstName", "<script>", "lastName", "X"))
                        .render("html/email-verification.ftl"))
                .contains("&lt;script&gt; X")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/email-verification.ftl", "html/email-verification.ftl"})
    void withoutANameTheGreetingHasNone(String template) {
        assertThat(mail("fr", "24 heures").with("user", Map.of()).render(template))
                .contains("Bonjour,");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(mail("fr", "24 heures").render("html/email-verification.ftl"))
                .doesNotContain("<img", "src=", "url(", "<script", "<link");
    }

    private static Page mail(String language, String validity) {
        return Page.mail(language)
                .with("user", Map.of("firstName", "ANNE", "lastName", "MED-CS"))
                .with("link", LINK)
                .with("linkExpiration", 1440)
                .with("linkExpirationFormatter", (TemplateMethodModelEx) arguments -> validity);
    }
}
