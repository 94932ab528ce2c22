package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(String type) {
        Properties french = ThemeFiles.messages(type, "fr");
        Properties english = ThemeFiles.messages(type, "en");

        assertThat(french.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        assertThat(french.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(french.getProperty(key)))
                .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void noApostropheIsSwallowedByTheFormat(String type) {
        assertThat(Stream.of("fr", "en")
                        .flatMap(language -> ThemeFiles.messages(type, language).values().stream())
                        .map(String::valueOf))
                .allSatisfy(text -> {
                    assertThat(LONE_APOSTROPHE.matcher(text).find()).as(text).isFalse();
                    assertThat(new MessageFormat(text).toPattern()).isNotBlank();
                });
    }

    /** As the page of the link in the validation mail does: once for the title's text, once more to show it. */
    @Test
    void theTitleThatTheServerFormatsTwiceKeepsItsApostrophe() {
        String title = ThemeFiles.messages("login", "fr").getProperty("confirmEmailAddressVerificationHeader");

        assertThat(new MessageFormat(new MessageFormat(title).format(new Object[0])).format(new Object[0]))
                .isEqualTo("Validation de l’adresse e-mail");
    }

    @Test
    void everyMessageATemplateAsksForIsThereOrTheServers() {
        // The one text taken from the server as it is, in both languages.
        Stream<String> asked = ThemeFiles.ending(".ftl").stream()
                .filter(file -> file.startsWith(ThemeFiles.ROOT.resolve("login")))
                .flatMap(file -> Pattern.compile("msg\\(\"([A-Za-z]+)\"")
                        .matcher(ThemeFiles.text(file))
                        .results()
                        .map(found -> found.group(1)))
                .filter(key -> !key.equals("doTryAnotherWay"));

        assertThat(ThemeFiles.messages("login", "fr").stringPropertyNames()).containsAll(asked.toList());
    }

    @Test
    void theThemeOffersTheTwoLanguages() {
        assertThat(ThemeFiles.properties(Path.of("login", "theme.properties")).getProperty("locales"))
                .isEqualTo("fr,en");
        assertThat(ThemeFiles.properties(Path.of("email", "theme.properties")).getProperty("locales"))
                .isEqualTo("fr,en");
    }

    private static String arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList()
                .toString();
    }
}
