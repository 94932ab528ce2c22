package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a code may be sent to. They are examples: nothing is sent to any of them. */
@Tag("OTP-4")
class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "+33 6 12 34 56 78",
                "+33612345678",
                "+33 (0)6 12 34 56 78",
                "0033 6 12 34 56 78",
                "33 6 12 34 56 78",
                "612345678",
                " 06\u00a012\u202f34 56 78 ",
                "\u200e06 12 34 56 78",
                "06\u201112\u201334\u201456 78",
                "\uff10\uff16 12 34 56 78"
            })
    void oneNumberMayBeTypedInManyWays(String typed) throws Exception {
        MobileNumber number = MobileNumber.parse(typed);

        assertThat(number.e164()).isEqualTo("+33612345678");
        assertThat(number.digits()).isEqualTo("33612345678");
        assertThat(number.national()).isEqualTo("0612345678");
    }

    @ParameterizedTest
    @CsvSource({
        "07 51 23 45 67, +33751234567",
        "0690 12 34 56, +590690123456",
        "0691 28 34 56, +590691283456",
        "+590 690 12 34 56, +590690123456",
        "+33 690 12 34 56, +590690123456",
        "00590 690 12 34 56, +590690123456",
        "0694 20 12 34, +594694201234",
        "0696 20 12 34, +596696201234",
        "0697 01 23 45, +596697012345",
        "0692 12 34 56, +262692123456",
        "0693 01 23 45, +262693012345",
        "0639 01 23 45, +262639012345",
        "+508 55 12 34, +508551234"
    })
    void mobilesOfTheFrenchPlanAreTakenOverseasIncluded(String typed, String e164) throws Exception {
        assertThat(MobileNumber.parse(typed).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "'\u00a0', EMPTY",
        "abc, NOT_A_NUMBER",
        "06 APPELEZ, NOT_A_NUMBER",
        "06 12 34, NOT_A_NUMBER",
        "06 12 34 56 78 90, NOT_A_NUMBER",
        "06 12 34 56 78;ext=5, NOT_A_NUMBER",
        "tel:+33612345678, NOT_A_NUMBER",
        "+999 123456, NOT_A_NUMBER",
        "+, NOT_A_NUMBER",
        "3615, NOT_A_NUMBER",
        "+49 151 23456789, FOREIGN",
        "0049 151 23456789, FOREIGN",
        "+44 7400 123456, FOREIGN",
        "+687 75 12 34, FOREIGN",
        "+689 87 12 34 56, FOREIGN",
        "01 99 00 12 34, LANDLINE",
        "04 65 71 12 34, LANDLINE",
        "0590 20 12 34, LANDLINE",
        "+262 262 16 12 34, LANDLINE",
        "0800 123 456, PREMIUM",
        "0899 12 34 56, PREMIUM",
        "0820 12 34 56, PREMIUM",
        "09 72 12 34 56, NOT_MOBILE"
    })
    void anythingElseIsRefusedWithItsCause(String typed, NumberRefusal refusal) {
        assertThatThrownBy(() -> MobileNumber.parse(typed))
                .isInstanceOfSatisfying(NumberRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void nothingAtAllIsEmpty() {
        assertThatThrownBy(() -> MobileNumber.parse(null))
                .isInstanceOfSatisfying(NumberRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(NumberRefusal.EMPTY));
    }

    @Test
    void aNumberIsShownByItsLastTwoDigits() throws Exception {
        MobileNumber number = MobileNumber.parse("06 12 34 56 78");

        assertThat(number.masked()).isEqualTo("•• •• •• •• 78");
        assertThat(number).hasToString("MobileNumber[•• •• •• •• 78]");
    }

    @Test
    void oneNumberIsEqualHoweverItWasTyped() throws Exception {
        assertThat(MobileNumber.parse("0690 12 34 56"))
                .isEqualTo(MobileNumber.parse("+590690123456"))
                .hasSameHashCodeAs(MobileNumber.parse("+590690123456"))
                .isNotEqualTo(MobileNumber.parse("0690 12 34 57"));
    }
}
