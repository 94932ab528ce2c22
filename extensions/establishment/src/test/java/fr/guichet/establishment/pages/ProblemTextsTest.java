package fr.guichet.establishment.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.establishment.csv.LineReport;
import fr.guichet.establishment.directory.PersonField;
import fr.guichet.establishment.directory.PersonProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyCauseHasAText(PersonProblem.Cause cause) {
        assertThat(ProblemTexts.key(new PersonProblem(PersonField.EMAIL, cause)))
                .startsWith("establishment");
    }

    @Test
    void aLineOfAFileSaysTheSameAsTheForm() {
        assertThat(ProblemTexts.key(new LineReport.Problem("nom", "missing"))).isEqualTo("establishmentFamilyMissing");
        assertThat(ProblemTexts.key(new LineReport.Problem("", "columns"))).isEqualTo("establishmentLineColumns");
        assertThat(ProblemTexts.key(new LineReport.Problem("", "failed"))).isEqualTo("establishmentLineFailed");
    }
}
