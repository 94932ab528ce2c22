package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has its page, in both languages. */
class RefusalTextTest {

    @ParameterizedTest
    @EnumSource(UpstreamRefusal.class)
    void everyRefusalSaysWhatHappenedAndWhatToDoInBothLanguages(UpstreamRefusal refusal) throws IOException {
        RefusalView view = RefusalText.of(refusal);

        List<?> advice = (List<?>) view.attributes().get("upstreamAdviceKeys");
        assertThat(view.template()).isEqualTo("upstream-refused.ftl");
        assertThat(advice).isNotEmpty().doesNotHaveDuplicates();
        for (String language : List.of("fr", "en")) {
            assertThat(texts(language).stringPropertyNames())
                    .contains((String) view.attributes().get("upstreamTitleKey"), (String)
                            view.attributes().get("upstreamReasonKey"))
                    .containsAll(advice.stream().map(String.class::cast).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(UpstreamRefusal.class)
    void theAddressOfAPageNamesItsRefusal(UpstreamRefusal refusal) {
        assertThat(UpstreamRefusal.ofCode(refusal.code())).contains(refusal);
        assertThat(refusal.eventError()).matches("upstream_[a-z_]+");
    }

    @Test
    void whereTheSameLoginWouldFailAgainTheOtherMeansComeFirst() {
        assertThat(RefusalText.of(UpstreamRefusal.PHONE_TIMEOUT).attributes())
                .containsEntry("upstreamRetryFirst", true);
        assertThat(RefusalText.of(UpstreamRefusal.CANCELLED).attributes()).containsEntry("upstreamRetryFirst", true);
        assertThat(RefusalText.of(UpstreamRefusal.SIGNATURE).attributes()).containsEntry("upstreamRetryFirst", false);
        assertThat(RefusalText.of(UpstreamRefusal.IDENTIFIER_ABSENT).attributes())
                .containsEntry("upstreamRetryFirst", false);
    }

    private static Properties texts(String language) throws IOException {
        String bundle = "/theme-resources/messages/messages_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalTextTest.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
