package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProfessionInWordsTest {

    @Test
    @Tag("ACC-5")
    void eachActivityIsALineOfItsOwn() throws Exception {
        Exercise doctor = new Exercise(
                "10",
                "C",
                "DR",
                "MED-CS RPPS0035689",
                "ANNE",
                "S",
                "SM26",
                List.of(
                        new Activity("L", "SA07", "", "R900001", "CABINET DE TEST", "", "", "75009", ""),
                        new Activity("S", "SA01", "", "", "HOPITAL DE TEST", "0B0900002", "", "", "")));

        assertThat(words(doctor).exercises().lines())
                .containsExactly(
                        "Médecin, Qualifié en médecine générale (SM) : CABINET DE TEST, 75009,"
                                + " Libéral, indépendant, artisan, commerçant",
                        "Médecin, Qualifié en médecine générale (SM) : HOPITAL DE TEST, Salarié");
    }

    @Test
    void aStudentsExerciseIsNamedAsATraining() throws Exception {
        assertThat(words(new Exercise("50", "E", "", "", "", "", "", List.of())).exercises())
                .isEqualTo("Sage-Femme en formation");
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAsItIs() throws Exception {
        Activity activity = new Activity("Z", "SA07", "", "", "", "", "", "", "");

        assertThat(words(new Exercise("999", "", "", "", "", "", "SM99", List.of(activity)))
                        .exercises())
                .isEqualTo("999, SM99 : Z");
    }

    @Test
    void whatIsThereTwiceInWordsIsSaidOnce() throws Exception {
        Exercise nurse = new Exercise("60", "C", "", "", "", "", "", List.of());

        assertThat(words(nurse, nurse).exercises()).isEqualTo("Infirmier");
    }

    @Test
    void withoutExercisesThereAreNoWords() throws Exception {
        assertThat(words().exercises()).isEmpty();
    }

    private static ProfessionInWords words(Exercise... exercises)
            throws InvalidIdentifierException, NomenclatureException {
        ProfessionalIdentity identity = new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.empty(),
                Optional.of("10"),
                Optional.empty(),
                List.of(),
                List.of(exercises));
        return ProfessionInWords.of(identity, Nomenclatures.load(Optional.empty()));
    }
}
