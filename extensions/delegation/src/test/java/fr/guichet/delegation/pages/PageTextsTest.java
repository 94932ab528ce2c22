package fr.guichet.delegation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.portal.page.FieldError;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nothing that can be wrong, refused or done is without words. */
class PageTextsTest {

    private final Properties french = read("fr");
    private final Properties english = read("en");

    @ParameterizedTest
    @EnumSource(DraftProblem.Cause.class)
    void everyProblemIsSaidAtItsField(DraftProblem.Cause cause) {
        for (DraftField field : DraftField.values()) {
            FieldError error = ProblemText.of(new DraftProblem(field, cause));

            assertThat(error.field()).isEqualTo(field.fieldName());
            assertSaid(error.messageKey());
        }
    }

    @ParameterizedTest
    @EnumSource(value = DelegationRefusal.class, names = "UNKNOWN", mode = Mode.EXCLUDE)
    void everyRefusalIsSaid(DelegationRefusal refusal) {
        assertSaid(RefusalText.key(refusal));
    }

    @ParameterizedTest
    @EnumSource(DelegationsFlash.class)
    void whatWasDoneIsSaid(DelegationsFlash done) {
        assertSaid(done.messageKey());
    }

    private void assertSaid(String key) {
        assertThat(french.getProperty(key)).as(key).isNotBlank();
        assertThat(english.getProperty(key)).as(key).isNotBlank();
    }

    private static Properties read(String language) {
        try (Reader texts = new InputStreamReader(
                PageTextsTest.class.getResourceAsStream(
                        "/theme-resources/messages/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(texts);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
