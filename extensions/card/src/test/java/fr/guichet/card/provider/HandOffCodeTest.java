package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandOffCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void aCodeHasTwoHundredAndFiftySixBits() {
        assertThat(Base64.getUrlDecoder().decode(HandOffCode.generate(random).value()))
                .hasSize(32);
    }

    @Test
    void noTwoCodesAreTheSame() {
        assertThat(Stream.generate(() -> HandOffCode.generate(random).value())
                        .limit(1_000)
                        .collect(Collectors.toSet()))
                .hasSize(1_000);
    }

    @Test
    void aCodeIsReadBackUnderTheSameHash() {
        HandOffCode code = HandOffCode.generate(random);

        assertThat(HandOffCode.parse(code.value())).map(HandOffCode::hash).contains(code.hash());
    }

    @Test
    void aCodeSaysNothingOfItself() {
        HandOffCode code = HandOffCode.generate(random);

        assertThat(code.toString() + code.hash()).doesNotContain(code.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "é"})
    void whatCannotBeACodeIsNone(String text) {
        assertThat(HandOffCode.parse(text)).isEmpty();
    }
}
