package fr.guichet.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.TypedIdentifier;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.utils.FormMessage;

class LoginFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "'', identifierEmpty",
        "799700356894, identifierUnknownPrefix",
        "1234567, identifierLength",
        "'john wick', identifierCharacters",
        "899700356895, identifierKey",
    })
    @Tag("ID-5")
    void whatCannotBeAnIdentifierHasItsMessageAtItsField(String typed, String message) {
        assertThat(LoginFields.read(form(typed, "password")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getField()).isEqualTo("username");
                    assertThat(problem.getMessage()).isEqualTo(message);
                });
    }

    @Test
    void bothFieldsAreSaidAtOnce() {
        assertThat(LoginFields.read(form(null, null)).problems())
                .extracting(FormMessage::getField)
                .containsExactly("username", "password");
    }

    @Test
    void whatCouldBeRightHasNoProblem() {
        LoginFields fields = LoginFields.read(form(" john_wick ", " "));

        assertThat(fields.problems()).isEmpty();
        assertThat(fields.identifier()).isEqualTo(new TypedIdentifier.UserName("john_wick"));
    }

    @ParameterizedTest
    @CsvSource({
        "899700356894, 899700356894",
        "99700356894, 899700356894",
        "'N° RPPS : 9970 0356 894', 899700356894",
        "John_Wick, john_wick",
    })
    void theTurnIsTheAccountsUserNameHoweverItWasTypedAndWhetherItIsThereOrNot(String typed, String turn) {
        assertThat(LoginFields.read(form(typed, "password")).turn()).isEqualTo(turn);
    }

    private static MultivaluedMap<String, String> form(String identifier, String password) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("username", identifier);
        form.putSingle("password", password);
        return form;
    }
}
