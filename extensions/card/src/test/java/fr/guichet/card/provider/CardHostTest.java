package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://carte.example.fr, https://carte.example.fr",
        "https://carte.example.fr/, https://carte.example.fr",
        "https://carte.example.fr:8443, https://carte.example.fr:8443",
        "http://localhost:8070, http://localhost:8070",
        "http://127.0.0.1:8070, http://127.0.0.1:8070",
        "http://[::1]:8070, http://[::1]:8070"
    })
    void anOriginIsTaken(String text, String origin) {
        assertThat(CardHost.parse(text).origin()).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://carte.example.fr",
                "http://127.0.0.1.example.fr",
                "http://localhost.example.fr",
                "https://carte.example.fr/path",
                "https://carte.example.fr?x=1",
                "https://carte.example.fr#x",
                "https://user@carte.example.fr",
                "ftp://carte.example.fr",
                "javascript:alert(1)",
                "//carte.example.fr",
                "carte.example.fr",
                "https://",
                "",
                "${GUICHET_CARD_HOST}"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CardHost.parse(text));
    }
}
