package fr.guichet.establishment.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static final Set<String> REQUIRED = Set.of("nom", "prenom");
    private static final Set<String> KNOWN = Set.of("nom", "prenom", "email");

    @Test
    void aFileOfASpreadsheetIsReadWithItsMarkAndItsLineEnds() throws Exception {
        CsvTable table = read("\uFEFFNom;Prénom;E-mail\r\nWick;John;j@example.test\r\n\r\nDoe;Jane;\r\n");

        assertThat(table.rows()).extracting(CsvTable.Row::number).containsExactly(2, 4);
        assertThat(table.rows().get(0).values())
                .contains(Map.of("nom", "Wick", "prenom", "John", "email", "j@example.test"));
    }

    @Test
    void commasDoWhereTheHeaderHasThem() throws Exception {
        assertThat(read("nom,prenom\nWick;W,John\n").rows().get(0).values().orElseThrow())
                .containsEntry("nom", "Wick;W");
    }

    @Test
    void aLineWithOtherColumnsThanTheHeaderIsALineOfItsOwn() throws Exception {
        CsvTable table = read("nom;prenom\nWick\nDoe;Jane\n");

        assertThat(table.rows().get(0).values()).isEmpty();
        assertThat(table.rows().get(1).values()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'\n', EMPTY",
        "nom;prenom;salaire, UNKNOWN_COLUMN",
        "nom;prenom;nom, UNKNOWN_COLUMN",
        "nom;email, MISSING_COLUMN"
    })
    void aHeaderThatCannotBeUsedRefusesTheFile(String header, FileRefusal refusal) {
        assertThat(refusal(header.getBytes(StandardCharsets.UTF_8))).isEqualTo(refusal);
    }

    @Test
    void anotherEncodingRefusesTheFile() {
        assertThat(refusal("nom;prenom\nÉlan;Zoé\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileRefusal.NOT_UTF8);
    }

    @Test
    void twoThousandLinesAreTakenAndNoMore() throws Exception {
        String line = "Wick;John\n";

        assertThat(read("nom;prenom\n" + line.repeat(2_000)).rows()).hasSize(2_000);
        assertThat(refusal(("nom;prenom\n" + line.repeat(2_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.TOO_MANY_LINES);
    }

    @Test
    void aMegabyteIsTakenAndNoMore() throws Exception {
        String header = "nom;prenom\n";
        String filled = header + "x".repeat(CsvTable.MOST_BYTES - header.length());

        assertThat(read(filled).rows()).hasSize(1);
        assertThat(refusal((filled + "x").getBytes(StandardCharsets.UTF_8))).isEqualTo(FileRefusal.TOO_LARGE);
    }

    private static CsvTable read(String text) throws Exception {
        return CsvTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), REQUIRED, KNOWN);
    }

    private static FileRefusal refusal(byte[] content) {
        return catchThrowableOfType(
                        FileRefusedException.class,
                        () -> CsvTable.read(new ByteArrayInputStream(content), REQUIRED, KNOWN))
                .refusal();
    }
}
