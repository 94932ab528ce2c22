package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NomenclaturesTest {

    @Test
    void theBundledTablesNameTheCodesOfTheCards() throws Exception {
        Nomenclatures tables = Nomenclatures.load(Optional.empty());

        assertThat(tables.professions().label("10")).contains("Médecin");
        assertThat(tables.professions().label("60")).contains("Infirmier");
        assertThat(tables.professions().size()).isEqualTo(24);
        assertThat(tables.professionsInTraining().label("50")).contains("Sage-Femme en formation");
        assertThat(tables.specialities().label("SM26")).contains("Qualifié en médecine générale (SM)");
    }

    @Test
    void anUnknownCodeIsShownAsTheCode() throws Exception {
        assertThat(Nomenclatures.load(Optional.empty()).specialities().labelOrCode("SM99"))
                .isEqualTo("SM99");
    }

    @Test
    void theOperatorReplacesFileByFile(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("TRE_R38.csv"), "\uFEFFSM99;Médecine de demain\r\n# fin\r\n");

        Nomenclatures tables = Nomenclatures.load(Optional.of(directory));

        assertThat(tables.specialities().label("SM99")).contains("Médecine de demain");
        assertThat(tables.specialities().label("SM26")).isEmpty();
        assertThat(tables.professions().label("10")).contains("Médecin");
    }

    @Test
    void aLineWithoutTwoColumnsIsNamed() {
        assertRefused("10;Médecin\n\n60 Infirmier\n", 3);
        assertRefused("10;Médecin;trop\n", 1);
    }

    @Test
    void aCodeThatIsNotOneIsNamed() {
        assertRefused("10;Médecin\ncode;label\n", 2);
    }

    @Test
    void anEmptyLabelIsNamed() {
        assertRefused("10; \n", 1);
    }

    @Test
    void aCodeThereTwiceIsNamed() {
        assertRefused("10;Médecin\n10;Docteur\n", 2);
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithItsLine() {
        byte[] latin1 = "10;Medecin\n50;Sage-Femme\n95;Diététicien\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new NomenclatureFile("TRE_G15.csv").read(latin1))
                .isInstanceOf(NomenclatureException.class)
                .hasMessage("TRE_G15.csv, line 3: not UTF-8");
    }

    @Test
    void anEmptyTableIsRefused() {
        assertRefused("# nothing\n", 0);
    }

    private static void assertRefused(String content, int line) {
        assertThatThrownBy(() -> new NomenclatureFile("TRE_G15.csv").read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NomenclatureException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageStartingWith("TRE_G15.csv");
    }
}
