package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {

    @ParameterizedTest
    @CsvSource({
        "899700356894,8*****94",
        "99700356894,9*****94",
        "00B6087510,0*****10",
        "30B0057881/CPET0002,3*****02",
        "3760021832/000000018,3*****18",
        "600B1058110/A.b_c-1,6*****-1"
    })
    void anIdentifierKeepsItsPrefixAndItsLastTwoCharacters(String identifier, String masked) {
        assertThat(PersonalText.maskIdentifier(identifier)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8*****94", "3*****02"})
    void whatIsMaskedAlreadyStays(String masked) {
        assertThat(PersonalText.maskIdentifier(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"john_wick", "Secret-1234", "anne@example.org", "", "12345"})
    void whatIsNoIdentifierIsHiddenWhole(String typed) {
        assertThat(PersonalText.maskIdentifier(typed)).isEqualTo("*****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User 899700356894 exists",
                "id=899700356894",
                "x-899700356894-y",
                "(99700356894)",
                "users/899700356894/sessions",
                "nurse 00B6087510.",
                "staff 30B0057881/CPET0002 of a hospital"
            })
    void anIdentifierInsideATextIsMasked(String text) {
        assertThat(PersonalText.scrub(text))
                .contains("*****")
                .doesNotContain("9970035689")
                .doesNotContain("B608751")
                .doesNotContain("B005788");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 12 34 56 78", "0612345678", "+33612345678", "06.12.34.56.78", "06-12-34-56-78"})
    void aTelephoneNumberIsHidden(String number) {
        assertThat(PersonalText.scrub("sent to " + number + " now"))
                .doesNotContain("34")
                .doesNotContain("56");
    }

    @Test
    void anAddressIsHidden() {
        assertThat(PersonalText.scrub("mail to anne.med-cs@example.org failed")).isEqualTo("mail to ***** failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJSUzI1NiJ9eyJhbGciOiJSUzI1.eyJzdWIiOiI4OTk3MDAzNTY4OTQifQ.c2lnbmF0dXJl",
                "kq3vY0k9u2m-Wc1x7GJ_dZr5tB8nQ4sLhE6fPaMiXoU"
            })
    void aTokenAndACodeAreHidden(String secret) {
        assertThat(PersonalText.scrub("code " + secret)).isEqualTo("code *****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_not_found",
                "card_revoked",
                "openid professional",
                "1f0c2d3e-4b5a-6978-8a9b-899700356894",
                "users/1f0c2d3e-4b5a-6978-8a9b-0123456789ab",
                "http://localhost:8090/login/oauth2/code/guichet"
            })
    void wordsAndObjectIdentifiersStay(String text) {
        assertThat(PersonalText.scrub(text)).isEqualTo(text);
    }

    @Test
    void aLongTextIsCut() {
        assertThat(PersonalText.scrub("no ".repeat(1000))).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {288, 290, 292, 294, 296, 298, 299, 300})
    void aCutLeavesNoPartOfAnIdentifierOrNumber(int at) {
        for (String personal : new String[] {"899700356894", "06 12 34 56 78", "30B0057881/CPET0002"}) {
            String shown = PersonalText.scrub("x".repeat(at - 1) + " " + personal + " and more");

            assertThat(shown).hasSizeLessThanOrEqualTo(300).doesNotContainPattern("[0-9]{2}.*[0-9]");
        }
    }
}
