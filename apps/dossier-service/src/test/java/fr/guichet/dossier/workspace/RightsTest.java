package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor's three rights allow together. */
@Tag("DOS-6")
class RightsTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, READ, false",
        "NONE, WRITE, false",
        "READ, READ, true",
        "READ, WRITE, false",
        "WRITE, READ, true",
        "WRITE, WRITE, true"
    })
    void writingIncludesReadingOnEachPart(Right right, Access access, boolean allowed) {
        assertThat(new Rights(right, Right.NONE, Right.NONE).allow(Part.DOSSIERS, access))
                .isEqualTo(allowed);
        assertThat(new Rights(Right.READ, right, Right.NONE).allow(Part.MEDICAL, access))
                .isEqualTo(allowed);
        assertThat(new Rights(Right.READ, Right.NONE, right).allow(Part.AUTONOMY, access))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"MEDICAL, READ", "MEDICAL, WRITE", "AUTONOMY, READ", "AUTONOMY, WRITE"})
    void withoutTheDossiersNothingInThemOpens(Part part, Access access) {
        assertThat(new Rights(Right.NONE, Right.WRITE, Right.WRITE).allow(part, access))
                .isFalse();
    }
}
