package fr.guichet.establishment.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.establishment.directory.PersonProblem.Cause;
import fr.guichet.identity.NomenclatureException;
import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.PersonName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonReadingTest {

    private static final String NUMBER = "899700356894";

    private final PersonReading reading = new PersonReading(professions());

    private static fr.guichet.identity.Nomenclature professions() {
        try {
            return Nomenclatures.load(Optional.empty()).professions();
        } catch (NomenclatureException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNewcomerIsReadWithoutSuperfluousSpacesAndWithTheAddressInSmallLetters() throws DeskRefusedException {
        NewPerson read =
                reading.read(new PersonForm("  Wick ", "John  Paul", " John.Wick@Example.Test", "", "60", null, true));

        assertThat(read)
                .isEqualTo(new NewPerson.Newcomer(
                        new PersonName("Wick", "John Paul"),
                        "john.wick@example.test",
                        Optional.empty(),
                        Optional.of("60"),
                        true));
    }

    @Test
    void aProfessionalIsNamedByNumberAlone() throws DeskRefusedException {
        NewPerson read = reading.read(new PersonForm("Wick", "John", null, null, null, " 99700356894", false));

        assertThat(((NewPerson.Professional) read).number().value()).isEqualTo(NUMBER);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(problems(new PersonForm("", null, "nowhere", "12", "999", "", false)))
                .containsExactly(
                        new PersonProblem(PersonField.FAMILY, Cause.MISSING),
                        new PersonProblem(PersonField.GIVEN, Cause.MISSING),
                        new PersonProblem(PersonField.EMAIL, Cause.NOT_AN_ADDRESS),
                        new PersonProblem(PersonField.USERNAME, Cause.NOT_A_USER_NAME),
                        new PersonProblem(PersonField.PROFESSION, Cause.UNKNOWN_CODE));
    }

    @Test
    void nothingElseIsAskedOfWhoeverIsNamedByNumber() {
        assertThat(problems(new PersonForm("Wick", "John", "a@example.test", "john", "10", NUMBER, false)))
                .extracting(PersonProblem::field)
                .containsExactly(PersonField.EMAIL, PersonField.USERNAME, PersonField.PROFESSION);
    }

    @ParameterizedTest
    @CsvSource({"899700356895", "john_wick", "8997"})
    void aNumberThatIsNobodysIsPointedOut(String number) {
        assertThat(problems(new PersonForm("Wick", "John", "", "", "", number, false)))
                .containsExactly(new PersonProblem(PersonField.NUMBER, Cause.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"<b>Wick</b>, CHARACTERS", "'Wick\u0007', CHARACTERS"})
    void aNameHoldsNoMarkup(String family, Cause cause) {
        assertThat(problems(new PersonForm(family, "John", "a@example.test", "", "", "", false)))
                .containsExactly(new PersonProblem(PersonField.FAMILY, cause));
    }

    @Test
    void aNameAsLongAsTheTableIsTakenAndNoLonger() throws DeskRefusedException {
        assertThat(reading.read(new PersonForm("x".repeat(255), "John", "a@example.test", "", "", "", false)))
                .isNotNull();
        assertThat(problems(new PersonForm("x".repeat(256), "John", "a@example.test", "", "", "", false)))
                .containsExactly(new PersonProblem(PersonField.FAMILY, Cause.TOO_LONG));
    }

    @Test
    void whoeverCannotBeCalledByTheirNamesNeedsAUserName() {
        assertThat(problems(new PersonForm("王", "小明", "a@example.test", "", "", "", false)))
                .containsExactly(new PersonProblem(PersonField.USERNAME, Cause.NEEDED));
    }

    private List<PersonProblem> problems(PersonForm form) {
        DeskRefusedException refused = catchThrowableOfType(DeskRefusedException.class, () -> reading.read(form));
        assertThat(refused.refusal()).isEqualTo(DeskRefusal.INVALID_PERSON);
        return refused.problems();
    }
}
