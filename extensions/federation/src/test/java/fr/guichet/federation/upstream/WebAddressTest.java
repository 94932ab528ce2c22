package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portail.example.fr",
                "https://portail.example.fr:8443/chemin?page=1",
                "http://localhost:8045",
                "http://127.0.0.1:8045/",
                "http://[::1]:8045/"
            })
    void httpsAndLoopbackAreTaken(String text) {
        assertThat(WebAddress.parse("platformUrl", " " + text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portail.example.fr",
                "/chemin",
                "http://portail.example.fr",
                "http://localhost.example.fr",
                "http://127.0.0.1.example.fr",
                "javascript:alert(1)",
                "https://nom:mot@portail.example.fr",
                "https://portail.example.fr/#partie",
                "https:///chemin",
                "https://porta il.example.fr"
            })
    void anythingElseIsRefusedByTheNameOfItsSetting(String text) {
        assertThatThrownBy(() -> WebAddress.parse("platformUrl", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("platformUrl ");
    }
}
