package fr.guichet.identity;

import static fr.guichet.identity.ProfessionalIdentity.EXERCISES;
import static fr.guichet.identity.ProfessionalIdentity.NATIONAL_ID;
import static fr.guichet.identity.ProfessionalIdentity.PROFESSION;
import static fr.guichet.identity.ProfessionalIdentity.PROFESSION_IN_TRAINING;
import static fr.guichet.identity.ProfessionalIdentity.SPECIALITIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttributesAfterLoginTest {

    private static final Exercise DOCTOR = exercise("10", "C", "SM26");
    private static final Exercise PHARMACIST = exercise("21", "C", "");
    private static final Exercise STUDENT = exercise("10", "E", "");

    @Test
    @Tag("ECPS-2")
    void aCardOfTheSameProfessionKeepsTheExercisesAndBringsItsSpecialities() throws InvalidIdentifierException {
        Map<String, List<String>> known = attributes("10", null, List.of("SM26"), DOCTOR, PHARMACIST);

        assertThat(AttributesAfterLogin.of(attributes("10", null, List.of("SM54")), known))
                .containsEntry(EXERCISES, known.get(EXERCISES))
                .containsEntry(SPECIALITIES, List.of("SM54"));
        assertThat(AttributesAfterLogin.of(attributes("21", null, List.of()), known))
                .containsEntry(EXERCISES, known.get(EXERCISES))
                .containsEntry(PROFESSION, List.of("21"));
    }

    @Test
    void aCardOfAnotherProfessionContradictsTheExercises() throws InvalidIdentifierException {
        assertThat(AttributesAfterLogin.of(
                        attributes("60", null, List.of()), attributes("10", null, List.of("SM26"), DOCTOR, PHARMACIST)))
                .containsEntry(PROFESSION, List.of("60"))
                .containsEntry(SPECIALITIES, List.of())
                .containsEntry(EXERCISES, List.of());
    }

    @Test
    void whatAStudentPractisesIsNoProfession() throws InvalidIdentifierException {
        Map<String, List<String>> student = attributes(null, "10", List.of(), STUDENT);

        assertThat(AttributesAfterLogin.of(attributes("10", null, List.of()), student))
                .containsEntry(EXERCISES, List.of())
                .containsEntry(PROFESSION_IN_TRAINING, List.of());
        assertThat(AttributesAfterLogin.of(attributes(null, "10", List.of()), student))
                .containsEntry(EXERCISES, student.get(EXERCISES));
        assertThat(AttributesAfterLogin.of(
                        attributes(null, "10", List.of()), attributes("10", null, List.of(), DOCTOR)))
                .containsEntry(EXERCISES, List.of());
    }

    @Test
    void theNewExercisesReplaceTheFormerOnes() throws InvalidIdentifierException {
        Map<String, List<String>> said = attributes("10", null, List.of("SM26"), DOCTOR);

        assertThat(AttributesAfterLogin.of(said, attributes("10", null, List.of(), PHARMACIST)))
                .containsEntry(EXERCISES, said.get(EXERCISES));
    }

    @Test
    @Tag("PLAT-2")
    void aLoginThatSaysNothingOfAProfessionLeavesIt() throws InvalidIdentifierException {
        Map<String, List<String>> known = attributes("10", null, List.of("SM26"), DOCTOR);

        assertThat(AttributesAfterLogin.of(Map.of(NATIONAL_ID, List.of("899700356894")), known))
                .isEqualTo(known);
    }

    @Test
    void anExerciseThatCannotBeReadConfirmsNothing() throws InvalidIdentifierException {
        assertThat(AttributesAfterLogin.of(attributes("10", null, List.of()), Map.of(EXERCISES, List.of("Médecin"))))
                .containsEntry(EXERCISES, List.of());
    }

    private static Exercise exercise(String profession, String category, String skill) {
        return new Exercise(
                profession,
                category,
                "",
                "",
                "",
                "",
                skill,
                List.of(new Activity("L", "SA07", "", "", "CABINET DE TEST", "", "", "", "")));
    }

    private static Map<String, List<String>> attributes(
            String profession, String inTraining, List<String> specialities, Exercise... exercises)
            throws InvalidIdentifierException {
        return new ProfessionalIdentity(
                        NationalPersonId.parse("899700356894"),
                        Optional.empty(),
                        Optional.ofNullable(profession),
                        Optional.ofNullable(inTraining),
                        specialities,
                        List.of(exercises))
                .toAttributes();
    }
}
