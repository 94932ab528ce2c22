package fr.guichet.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.InvalidIdentifierException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinessTest {

    @ParameterizedTest
    @ValueSource(strings = {"1T0000001", " 1t0 000 001 ", "1T0\u00A0000\u202F001"})
    void aTypedNumberIsReadWithoutItsSpacesAndInCapitals(String typed) throws InvalidIdentifierException {
        assertThat(Finess.parse(typed).value()).isEqualTo("1T0000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "140000124", "14000012X", "2140000123"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Finess.parse(typed)).isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void nothingIsRefusedToo() {
        assertThatThrownBy(() -> Finess.parse(null)).isInstanceOf(InvalidIdentifierException.class);
    }
}
