package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({"a, 160", "é, 160", "€, 80", "ê, 70", "À, 70"})
    void aTextIsOneSms(String character, int most) throws Exception {
        assertThat(SmsText.of(character.repeat(most)).value()).hasSize(most);

        SmsException tooLong = catchThrowableOfType(SmsException.class, () -> SmsText.of(character.repeat(most + 1)));

        assertThat(tooLong.failure()).isEqualTo(SmsFailure.TOO_LONG);
    }

    @Test
    void typographyIsMadePlainAndLettersStay() throws Exception {
        SmsText text = SmsText.of("L’été\u00a0: «\u202fà Noël\u202f» – ça… œuf");

        assertThat(text.value()).isEqualTo("L'été : \" à Noël \" - ça... oeuf");
        assertThat(text.isGsm()).isFalse();
    }

    @Test
    void aTextOfTheGsmAlphabetIsOneSeptetInEachOctet() throws Exception {
        SmsText text = SmsText.of("@é{");

        assertThat(text.isGsm()).isTrue();
        assertThat(text.gsmSeptets()).containsExactly(0x00, 0x05, 0x1B, 0x28);
    }

    @Test
    void nothingIsNoSms() {
        assertThat(catchThrowableOfType(SmsException.class, () -> SmsText.of(" ")))
                .returns(SmsFailure.TOO_LONG, SmsException::failure);
    }

    @Test
    void aTextIsNotShown() throws Exception {
        assertThat(SmsText.of("402917")).hasToString("SmsText[6 characters]");
    }
}
