package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstConnectionFormTest {

    @Test
    void aFormThatKeepsEveryRuleGivesTheDetailsOfAnAccount() {
        FirstConnectionForm form = read(Map.of());

        assertThat(form.problems()).isEmpty();
        AccountDetails details = form.details().orElseThrow();
        assertThat(details.email().value()).isEqualTo("anne@example.org");
        assertThat(details.practice().telephone().orElseThrow().value()).isEqualTo("0123456789");
        assertThat(details.practice().streetAddress().orElseThrow().value()).isEqualTo("3 rue de la Paix");
        assertThat(details.practice().postcode().value()).isEqualTo("75009");
        assertThat(details.practice().town().value()).isEqualTo("Paris");
    }

    @Test
    void telephoneAndAddressMayBeLeftOut() {
        AccountDetails details =
                read(Map.of("telephone", " ", "streetAddress", "")).details().orElseThrow();

        assertThat(details.practice().telephone()).isEmpty();
        assertThat(details.practice().streetAddress()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, accountEmailMissing",
        "password, accountPasswordMissing",
        "passwordConfirm, accountPasswordConfirmMissing",
        "postcode, accountPostcodeMissing",
        "town, accountTownMissing",
    })
    void aRequiredFieldLeftEmptyIsSaidAtThatField(String field, String messageKey) {
        FirstConnectionForm form = read(Map.of(field, ""));

        assertThat(form.details()).isEmpty();
        assertThat(form.problems())
                .filteredOn(problem -> problem.field().parameter().equals(field))
                .extracting(FieldProblem::messageKey)
                .containsExactly(messageKey);
    }

    @ParameterizedTest
    @CsvSource({
        "email, anne, accountEmailInvalid",
        "email, anne@, accountEmailInvalid",
        "email, 'anne@example.org, bob@example.org', accountEmailInvalid",
        "passwordConfirm, Different1, accountPasswordConfirmDifferent",
        "telephone, 12, accountTelephoneInvalid",
        "telephone, 01 23 45 67 8x, accountTelephoneInvalid",
        "postcode, 7500, accountPostcodeInvalid",
        "town, <b>, accountTownInvalid",
        "town, 75009, accountTownInvalid",
    })
    void aRuleThatIsBrokenIsSaidAtItsField(String field, String value, String messageKey) {
        FirstConnectionForm form = read(Map.of(field, value));

        assertThat(form.details()).isEmpty();
        assertThat(form.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field().parameter()).isEqualTo(field);
            assertThat(problem.messageKey()).isEqualTo(messageKey);
        });
    }

    @Test
    void anAddressWithALineBreakIsRefused() {
        assertThat(read(Map.of("streetAddress", "3 rue\r\nde la Paix")).problems())
                .extracting(FieldProblem::messageKey)
                .containsExactly("accountStreetAddressInvalid");
    }

    @Test
    void whatWasTypedIsShownAgainButNeverAPassword() {
        FirstConnectionForm form = read(Map.of("email", " anne "));

        assertThat(form.shownValues())
                .containsEntry("email", "anne")
                .containsEntry("town", "Paris")
                .doesNotContainKeys("password", "passwordConfirm")
                .doesNotContainValue("Password1");
    }

    @Test
    void aPasswordKeepsItsSpaces() {
        assertThat(read(Map.of("password", " Password1 ", "passwordConfirm", " Password1 "))
                        .password())
                .isEqualTo(" Password1 ");
    }

    @Test
    void aFormWithNothingInItIsAnsweredByItsRules() {
        FirstConnectionForm form = FirstConnectionForm.read(parameter -> null);

        assertThat(form.details()).isEmpty();
        assertThat(form.problems()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "75009, 75009",
        "01000, 01000",
        "75 009, 75009",
        "20000, 20000",
        "2A004, 20004",
        "2b200, 20200",
        "97110, 97110",
        "98800, 98800",
    })
    void aFrenchPostcodeIsRead(String typed, String postcode) {
        assertThat(Postcode.parse(typed)).contains(new Postcode(postcode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00100", "96000", "99123", "750091", "2C004", "ABCDE", "\u0667\u0665\u0660\u0660\u0669"})
    void whatIsNoFrenchPostcodeIsRefused(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01 23 45 67 89, 0123456789",
        "01.23.45.67.89, 0123456789",
        "+33 1 23 45 67 89, +33123456789",
        "+33 (0)1 23 45 67 89, +33123456789",
        "0033123456789, +33123456789",
        "+262 262 12 34 56, +262262123456",
    })
    void aTelephoneNumberIsKeptWithoutItsSpaces(String typed, String number) {
        assertThat(TelephoneNumber.parse(typed)).contains(new TelephoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L'Haÿ-les-Roses", "Saint-Étienne", "Paris 12", "Le Touquet-Paris-Plage", "Y"})
    void theNamesOfFrenchTownsAreRead(String name) {
        assertThat(Town.parse(name)).contains(new Town(name));
    }

    @Test
    void personalValuesDoNotPrintThemselves() {
        assertThat(read(Map.of()).details().orElseThrow().toString()).doesNotContain("anne", "0123456789");
    }

    private static FirstConnectionForm read(Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "email", "Anne@example.org",
                "password", "Password1",
                "passwordConfirm", "Password1",
                "telephone", "01 23 45 67 89",
                "streetAddress", "3 rue de la Paix",
                "postcode", "75009",
                "town", "Paris"));
        parameters.putAll(changes);
        return FirstConnectionForm.read(parameters::get);
    }
}
