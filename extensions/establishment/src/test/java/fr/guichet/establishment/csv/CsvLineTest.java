package fr.guichet.establishment.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void valuesAreTakenWithoutTheBlanksAroundThem() {
        assertThat(CsvLine.split(" Wick ;John; ;", ';').orElseThrow()).containsExactly("Wick", "John", "", "");
    }

    @Test
    void aQuotedValueMayHoldTheSeparatorAndQuotes() {
        assertThat(CsvLine.split("\"Wick; dit \"\"Baba\"\"\" , John", ',').orElseThrow())
                .containsExactly("Wick; dit \"Baba\"", "John");
        assertThat(CsvLine.split("a,\"b,c\"", ',').orElseThrow()).containsExactly("a", "b,c");
        assertThat(CsvLine.split("a,\"\"", ',').orElseThrow()).containsExactly("a", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Wick;John", "\"Wick\"x;John", "a;\"b\"\""})
    void aQuoteThatIsNotClosedMakesNoLine(String line) {
        assertThat(CsvLine.split(line, ';')).isEmpty();
    }
}
