package fr.guichet.establishment.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstablishmentLineTest {

    private final Map<String, String> values =
            new HashMap<>(Map.of("finess", "1T0000001", "nom", "Hôpital", "region", "Normandie"));

    @Test
    void anEstablishmentMayComeWithoutAReferent() {
        assertThat(EstablishmentLine.wrongColumns(values)).isEmpty();
        assertThat(EstablishmentLine.of(values).referent()).isEmpty();
    }

    @Test
    void aReferentIsWhoeverHasAnyOfTheThreeColumns() {
        values.put("referent_email", "a@example.test");

        assertThat(EstablishmentLine.of(values).referent()).hasValueSatisfying(referent -> {
            assertThat(referent.referent()).isTrue();
            assertThat(referent.email()).isEqualTo("a@example.test");
        });
    }

    @Test
    void everyWrongColumnIsNamed() {
        values.putAll(Map.of("finess", "140000124", "nom", " ", "region", "x".repeat(256)));

        assertThat(EstablishmentLine.wrongColumns(values)).containsExactly("finess", "nom", "region");
    }
}
