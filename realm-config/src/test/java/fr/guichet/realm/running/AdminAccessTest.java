package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.realm.RealmRefusedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccessTest {

    private static final Map<String, String> CLIENT =
            Map.of(AdminAccess.CLIENT, "pipeline", AdminAccess.SECRET, "not-to-be-shown");

    @ParameterizedTest
    @ValueSource(strings = {"https://guichet.example.fr", "https://guichet.example.fr/auth/", "http://localhost:8080"})
    void httpsAndLoopbackAreSpokenTo(String server) {
        assertThat(AdminAccess.of(server, CLIENT).server().toString()).startsWith(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://guichet.example.fr",
                "http://localhost.example.fr",
                "ftp://localhost",
                "guichet.example.fr",
                "https://user@guichet.example.fr",
                "not an address"
            })
    void otherAddressesAreRefused(String server) {
        assertThatThrownBy(() -> AdminAccess.of(server, CLIENT))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageNotContaining("not-to-be-shown");
    }

    @Test
    void withoutAClientNothingIsTried() {
        assertThatThrownBy(() -> AdminAccess.of("https://guichet.example.fr", Map.of()))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining(AdminAccess.CLIENT);
    }

    @Test
    void itsSecretIsNotPrinted() {
        assertThat(AdminAccess.of("https://guichet.example.fr", CLIENT).toString())
                .doesNotContain("not-to-be-shown");
    }
}
