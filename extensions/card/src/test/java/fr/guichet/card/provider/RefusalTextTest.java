package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextTest {

    /** Keys that the template or the page writes itself. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "cardWhatToDo",
            "cardRetry",
            "cardOtherMeans",
            "cardBack",
            "cardAdviceReadLink",
            "cardAdviceDiagnoseLink",
            "cardAdviceLostLink");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everythingThatIsSaidIsSaidInBothLanguagesAndNothingElseIsKept(String language) throws IOException {
        assertThat(messages(language).stringPropertyNames()).isEqualTo(keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noSentenceIsEmptyOrHoldsWhatMessageFormatWouldInterpret(String language) throws IOException {
        assertThat(messages(language).values())
                .allSatisfy(
                        sentence -> assertThat((String) sentence).isNotBlank().doesNotContain("'", "{", "}"));
    }

    @Test
    void everyRefusalHasACodeATitleAndAReasonOfItsOwnAndSaysWhatToDo() {
        List<LoginRefusal> refusals = refusals().toList();

        assertThat(refusals).extracting(LoginRefusal::code).doesNotHaveDuplicates();
        assertThat(refusals).extracting(refusal -> refusal.text().titleKey()).doesNotHaveDuplicates();
        assertThat(refusals).extracting(refusal -> refusal.text().reasonKey()).doesNotHaveDuplicates();
        assertThat(refusals)
                .allSatisfy(refusal ->
                        assertThat(refusal.text().advice()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    @Tag("CARD-3")
    void aCardThatIsNotSeenIsHelpedAsTheManualsSay() {
        assertThat(RefusalText.of(CardRefusal.NO_CERTIFICATE).advice())
                .containsSubsequence(Advice.INSERTED, Advice.READ, Advice.DIAGNOSE, Advice.LOST)
                .contains(Advice.BROWSER);
    }

    @Test
    void aRefusalIsFoundAgainByItsCodeAndAnUnknownCodeIsNone() {
        assertThat(refusals()).allSatisfy(refusal -> assertThat(LoginRefusal.ofCode(refusal.code()))
                .contains(refusal));
        assertThat(LoginRefusal.ofCode("card_unheard_of")).isEmpty();
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(OF_THE_PAGE);
        refusals().map(LoginRefusal::text).forEach(text -> {
            keys.add(text.titleKey());
            keys.add(text.reasonKey());
            text.advice().forEach(advice -> keys.add(advice.textKey()));
        });
        return keys;
    }

    private static Stream<LoginRefusal> refusals() {
        return Stream.concat(
                Stream.of(CardRefusal.values()).map(LoginRefusal::of),
                Stream.of(HandOffRefusal.values()).map(LoginRefusal::of));
    }

    private static Properties messages(String language) throws IOException {
        String path = "/theme-resources/messages/messages_" + language + ".properties";
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(RefusalTextTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
