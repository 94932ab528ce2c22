package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a number is said at its field, before anybody looks whether it has an account. */
@ExtendWith(GatewayExtension.class)
class MistypedIdentifierTest {

    private static final String PASSWORD = "Aa1!-of-somebody";

    private final TestGuichet guichet;
    private final TestRealm realm;

    MistypedIdentifierTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @ParameterizedTest
    @CsvSource({
        "899700356895, l’un de ses chiffres",
        "99700356895, l’un de ses chiffres",
        "799700356894, il commence par 8",
        "1234567, un numéro RPPS a 11 chiffres",
        "'john wick', un caractère",
    })
    @Tag("ID-5")
    void aMistypedNumberIsPointedOutAtItsField(String typed, String said) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        Page page = form("fr").send(typed, PASSWORD);

        assertThat(page.find("#username-error"))
                .hasValueSatisfying(text -> assertThat(text).contains("Vérifiez", said));
        assertThat(page.find("#g-login-refused")).isEmpty();
        assertThat(page.valueOf("username")).isEqualTo(typed);
        assertThat(page.valueOf("password")).isEmpty();
        assertThat(realm.events().await(start, event -> event.error().equals("identifier_mistyped")))
                .hasValueSatisfying(event -> assertThat(event.detail("reason")).isNotEmpty());
    }

    @Test
    @Tag("ID-5")
    void theDigitsOfAnAccountWithAWrongKeyAreNoFailureOfIt() {
        TestAccount account = guichet.connectedDoctor();
        char key = account.username().charAt(account.username().length() - 1);
        String typed = account.username().substring(0, account.username().length() - 1)
                + (key == '9' ? '0' : (char) (key + 1));
        guichet.sensitive().add("an identifier as it was typed", typed);

        Page page = form("fr").send(typed, PASSWORD);

        assertThat(page.find("#username-error")).isPresent();
        assertThat(new LockWatch(guichet, realm).failures(account)).isZero();
    }

    @Test
    @Tag("ID-5")
    void everyFieldToCorrectIsSaidAtOnceInTheLanguageOfThePage() {
        Page page = form("en").send("", "");

        assertThat(page.find("#username-error")).contains("Error: Enter your identifier.");
        assertThat(page.find("#password-error")).contains("Error: Enter your password.");
    }

    @Test
    void aPasswordThatIsMissingIsNoFailureOfTheAccount() {
        TestAccount account = guichet.connectedDoctor();

        Page page = form("fr").send(account.username(), "");

        assertThat(page.find("#password-error")).isPresent();
        assertThat(page.valueOf("username").equals(account.username())).isTrue();
        assertThat(new LockWatch(guichet, realm).failures(account)).isZero();
    }

    private PasswordLogin form(String language) {
        return PasswordLogin.open(
                guichet.browser().speaks(language), realm.login().address());
    }
}
