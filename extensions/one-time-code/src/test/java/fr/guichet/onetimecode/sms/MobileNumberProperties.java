package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever is typed is either a French mobile or refused with a cause. */
@Tag("OTP-4")
class MobileNumberProperties {

    @Property
    void anyTextIsANumberOrATypedRefusal(@ForAll String typed) {
        assertNumberOrRefusal(typed);
    }

    @Property
    void anyMixOfDigitsAndSeparatorsIsANumberOrATypedRefusal(@ForAll("dialled") String typed) {
        assertNumberOrRefusal(typed);
    }

    @Property
    void aMobileIsTheSameWithOrWithoutItsCountryCode(@ForAll("mobiles") String national) throws Exception {
        MobileNumber number = MobileNumber.parse(national);

        assertThat(MobileNumber.parse("+33" + national.substring(1))).isEqualTo(number);
        assertThat(MobileNumber.parse("0033 " + national.substring(1))).isEqualTo(number);
        assertThat(MobileNumber.parse(number.e164())).isEqualTo(number);
        assertThat(MobileNumber.parse(number.national())).isEqualTo(number);
    }

    @Provide
    Arbitrary<String> dialled() {
        return Arbitraries.strings().withChars("0123456789+ .-()/\u00a0").ofMaxLength(30);
    }

    /** Of blocks that are mobiles in metropolitan France, Guadeloupe, Martinique and La Réunion. */
    @Provide
    Arbitrary<String> mobiles() {
        Arbitrary<String> metropolitan = Arbitraries.of("061", "062", "066", "076", "078")
                .flatMap(block -> Arbitraries.strings().numeric().ofLength(7).map(rest -> block + rest));
        Arbitrary<String> overseas = Arbitraries.of("06904", "06962", "06928")
                .flatMap(block -> Arbitraries.strings().numeric().ofLength(5).map(rest -> block + rest));
        return Arbitraries.oneOf(metropolitan, overseas);
    }

    private static void assertNumberOrRefusal(String typed) {
        try {
            assertThat(MobileNumber.parse(typed).e164())
                    .matches("\\+(33[67]\\d{8}|590\\d{9}|594\\d{9}|596\\d{9}|262\\d{9}|508\\d{6,9})");
        } catch (NumberRefusedException refused) {
            assertThat(refused).hasMessage("the number is refused: " + refused.refusal());
        }
    }
}
