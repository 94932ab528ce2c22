package fr.guichet.onetimecode.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsWordsTest {

    private static final List<String> TEXTS = List.of("smsTextEnrolment", "smsTextNumberChanged", "codeSmsText");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyTextIsOneSmsWhateverTheNameOfTheService(String language) throws IOException, SmsException {
        Properties texts = texts(language);
        String name = SmsWords.plain("Côte d’Opale, Hôpital à façade et plus encore");

        for (String key : TEXTS) {
            String text = new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language))
                    .format(new Object[] {name, "123456", 10});

            assertThat(SmsText.of(text).isGsm()).as(key).isTrue();
            assertThat(text).as(key).contains(name);
        }
    }

    @Test
    void theNameOfTheServiceIsShortAndWithoutAccents() {
        assertThat(SmsWords.plain(" Hôpital du Forêt ")).isEqualTo("Hopital du Foret");
        assertThat(SmsWords.plain("x".repeat(31))).hasSize(30);
    }

    private static Properties texts(String language) throws IOException {
        String bundle = "/theme-resources/messages/messages_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(SmsWordsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
