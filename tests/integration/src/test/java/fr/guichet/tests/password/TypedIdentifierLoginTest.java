package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever way an identifier is typed, it is the same account's. */
@ExtendWith(GatewayExtension.class)
class TypedIdentifierLoginTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    TypedIdentifierLoginTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("ID-1")
    @Tag("OTP-1")
    void theNumberOfTheCardThePasswordAndTheCodeLogIn() {
        TestAccount doctor = guichet.connectedDoctor();
        RelyingParty.Login login = realm.login();

        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(doctor);
        Page end = new CodePage(guichet, doctor.email()).pass(code);

        assertThat(login.tokens(end).accessClaims().path("SubjectNameID").asText())
                .isEqualTo(doctor.username());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    @Tag("ID-3")
    void aNumberIsReadAsItIsTypedOrPasted(String name, UnaryOperator<String> spelling) {
        TestAccount doctor = guichet.connectedDoctor();
        String typed = spelling.apply(doctor.username());
        guichet.sensitive().add("an identifier as it was typed", typed);

        assertThat(send(typed, doctor).heading()).isEqualTo(CodePage.TITLE);
    }

    static Stream<Arguments> spellings() {
        return Map.<String, UnaryOperator<String>>of(
                        "the bare RPPS number", number -> number.substring(1),
                        "with spaces", number -> number.replaceAll("(.{3})", "$1 "),
                        "with no-break spaces", number -> "\u00A0" + number.replaceAll("(.{4})", "$1\u202F"),
                        "with dots", number -> number.replaceAll("(.{2})", "$1."),
                        "with its label", number -> "N° RPPS : " + number.substring(1))
                .entrySet()
                .stream()
                .map(spelling -> Arguments.of(spelling.getKey(), spelling.getValue()));
    }

    @Test
    @Tag("ID-2")
    @Tag("ID-3")
    void anAdeliNumberIsReadWithItsZeroAndBare() {
        TestAccount prefixed = guichet.accounts().connectedByCard(adeli("0992000017"));
        TestAccount bare = guichet.accounts().connectedByCard(adeli("09B2000025"));

        assertThat(send(prefixed.username(), prefixed).heading()).isEqualTo(CodePage.TITLE);
        assertThat(send(bare.username().substring(1).toLowerCase(Locale.ROOT), bare)
                        .heading())
                .isEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("ID-4")
    void aUserNameIsRead() {
        TestAccount person = guichet.establishmentAccount(AccountKind.ESTABLISHMENT);

        assertThat(send(" " + person.username() + " ", person).heading()).isEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("ID-3")
    @Tag("ID-4")
    void anEstablishmentsAccountIsAlsoFoundByItsNumber() {
        Doctor doctor = guichet.newDoctor();
        TestAccount person = guichet.accounts().inEstablishment(doctor);

        assertThat(send(doctor.identifier().substring(1), person).heading()).isEqualTo(CodePage.TITLE);
    }

    @Test
    void anAddressIsNoIdentifier() {
        TestAccount doctor = guichet.connectedDoctor();

        assertThat(send(doctor.email(), doctor).find("#g-login-refused")).isPresent();
    }

    private Page send(String typed, TestAccount account) {
        return PasswordLogin.open(guichet.browser(), realm.login().address()).send(typed, account.password());
    }

    private Doctor adeli(String identifier) {
        guichet.sensitive().add("a full national identifier", identifier);
        return new Doctor("NOUVELLE", "MEDECIN ADELI", identifier);
    }
}
