package fr.guichet.establishment.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalSupportTest {

    @Test
    @Tag("EST-4")
    void aRegionHasItsLinkAndTheOthersTheirs() {
        RegionalSupport support =
                RegionalSupport.parse("# words\n\nNormandie;https://n.example.org/aide\n*;mailto:aide@example.org\n");

        assertThat(support.of("Normandie")).contains("https://n.example.org/aide");
        assertThat(support.of("Bretagne")).contains("mailto:aide@example.org");
    }

    @Test
    void withoutALineForTheOthersTheyHaveNone() {
        assertThat(RegionalSupport.parse("Normandie;https://n.example.org/").of("Bretagne"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Normandie", "Normandie;javascript:alert(1)", "Normandie;http://n.example.org/", ";https://x"})
    void aLineThatIsNoLinkStopsTheStart(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionalSupport.parse("# words\n" + line))
                .withMessageContaining("line 2");
    }

    @Test
    void theProductsOwnFileIsReadable() throws IOException {
        assertThat(RegionalSupport.load(Optional.empty()).of("Île-de-France")).isPresent();
    }
}
