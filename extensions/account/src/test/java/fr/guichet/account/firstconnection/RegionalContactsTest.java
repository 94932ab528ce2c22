package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalContactsTest {

    @Test
    @Tag("CARD-7")
    void everyRegionOfTheManualIsThere() throws Exception {
        assertThat(RegionalContacts.load(Optional.empty()).all())
                .extracting(RegionalContact::region)
                .containsExactly(
                        "Auvergne-Rhône-Alpes",
                        "Centre-Val de Loire",
                        "Grand Est",
                        "Île-de-France",
                        "Normandie",
                        RegionalContact.ALL_OTHERS);
    }

    @Test
    @Tag("CARD-7")
    void theStarIsAllTheOtherRegions() throws Exception {
        byte[] content = "Bretagne;Appelez.;Call.;\n*;Écrivez.;Write.;\n".getBytes(StandardCharsets.UTF_8);

        assertThat(RegionalContacts.parse(content).all())
                .extracting(RegionalContact::isForAllOthers)
                .containsExactly(false, true);
    }

    @Test
    @Tag("CARD-7")
    void theOperatorReplacesTheFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("contacts.csv"), "\uFEFF# ours\nBretagne;Appelez.;Call.;mailto:aide@example.org\n");

        assertThat(RegionalContacts.load(Optional.of(file)).all())
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.region()).isEqualTo("Bretagne");
                    assertThat(contact.text("fr")).isEqualTo("Appelez.");
                    assertThat(contact.text("en")).isEqualTo("Call.");
                    assertThat(contact.link()).contains("mailto:aide@example.org");
                    assertThat(contact.linkText()).isEqualTo("aide@example.org");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bretagne;Appelez.;Call.",
                "Bretagne;Appelez.;Call.;;",
                "Bretagne;;Call.;",
                "Bretagne;Appelez.;Call.;javascript:alert(1)",
                "Bretagne;Appelez.;Call.;http://example.org",
                "Bretagne;Appelez.;Call.;https://example.org/\"onclick",
            })
    void aWrongLineIsNamed(String line) {
        byte[] content = ("# contacts\n" + line + "\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RegionalContacts.parse(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        byte[] content = "Île;a;b;\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> RegionalContacts.parse(content)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aFileWithoutARegionIsRefused() {
        assertThatThrownBy(() -> RegionalContacts.parse(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
