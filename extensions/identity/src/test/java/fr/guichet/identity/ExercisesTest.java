package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExercisesTest {

    private static final Activity PRACTICE = new Activity(
            "L", "SA07", "GENR01", "R900001", "CABINET \"LES TILLEULS\"", "", "", "75009", "CNOM/CNOM/CNOM");
    private static final Activity HOSPITAL = new Activity(
            "S", "SA01", "", "F0B0900002", "HÔPITAL D\\TEST", "0B0900002", "1B0900003", "69003", "CNOM/CNOM/ARS");
    private static final Exercise DOCTOR =
            new Exercise("10", "C", "DR", "MED-CS RPPS0035689", "ANNE", "S", "SM26", List.of(PRACTICE, HOSPITAL));

    @Test
    void exercisesAndActivitiesComeBackFromTheAttributes() throws InvalidIdentifierException {
        Exercise pharmacist = new Exercise("21", "", "", "", "", "", "", List.of());
        ProfessionalIdentity anne = identity(Optional.of("10"), List.of(DOCTOR, pharmacist));

        assertThat(ProfessionalIdentity.ofAttributes(anne.toAttributes(), anne.name()))
                .isEqualTo(anne);
    }

    @Test
    void anAttributeIsJsonInTheNamesOfProSanteConnect() throws InvalidIdentifierException {
        assertThat(identity(Optional.of("10"), List.of(DOCTOR)).toAttributes().get(ProfessionalIdentity.EXERCISES))
                .containsExactly("{\"codeProfession\":\"10\",\"codeCategorieProfessionnelle\":\"C\","
                        + "\"codeCiviliteDexercice\":\"DR\",\"nomDexercice\":\"MED-CS RPPS0035689\","
                        + "\"prenomDexercice\":\"ANNE\",\"codeTypeSavoirFaire\":\"S\",\"codeSavoirFaire\":\"SM26\","
                        + "\"activities\":[{\"codeModeExercice\":\"L\",\"codeSecteurDactivite\":\"SA07\","
                        + "\"codeGenreActivite\":\"GENR01\",\"identifiantTechniqueDeLaStructure\":\"R900001\","
                        + "\"raisonSocialeSite\":\"CABINET \\\"LES TILLEULS\\\"\",\"codePostal\":\"75009\","
                        + "\"autoriteDenregistrement\":\"CNOM/CNOM/CNOM\"},{\"codeModeExercice\":\"S\","
                        + "\"codeSecteurDactivite\":\"SA01\",\"numeroFinessSite\":\"0B0900002\","
                        + "\"numeroFinessetablissementJuridique\":\"1B0900003\","
                        + "\"identifiantTechniqueDeLaStructure\":\"F0B0900002\","
                        + "\"raisonSocialeSite\":\"HÔPITAL D\\\\TEST\",\"codePostal\":\"69003\","
                        + "\"autoriteDenregistrement\":\"CNOM/CNOM/ARS\"}]}");
    }

    @Test
    void anAttributeThatCannotBeReadIsNoExercise() throws InvalidIdentifierException {
        for (String text : List.of(
                "",
                "Médecin",
                "[]",
                "{\"codeProfession\":\"10\"",
                "{\"codeProfession\":\"10\"} more",
                "{\"codeProfession\":10}",
                "{\"codeProfession\":\"\"}",
                "{\"codeProfession\":\"10\",\"codeProfession\":\"21\"}",
                "{\"codeProfession\":\"10\\q\"}",
                "{\"codeProfession\":\"10\\u00g0\"}",
                "{\"codeProfession\":\"10<script>\"}",
                "{\"a\":".repeat(2000))) {
            ProfessionalIdentity read = ProfessionalIdentity.ofAttributes(
                    Map.of(
                            ProfessionalIdentity.NATIONAL_ID,
                            List.of("899700356894"),
                            ProfessionalIdentity.EXERCISES,
                            List.of(text)),
                    Optional.empty());

            assertThat(read.exercises()).as(text).isEmpty();
        }
    }

    @Test
    void escapesOfAnyJsonWriterAreRead() throws InvalidIdentifierException {
        ProfessionalIdentity read = ProfessionalIdentity.ofAttributes(
                Map.of(
                        ProfessionalIdentity.NATIONAL_ID,
                        List.of("899700356894"),
                        ProfessionalIdentity.EXERCISES,
                        List.of(" { \"codeProfession\" : \"10\", \"nomDexercice\" : \"L\\u00c9GER\\/\\\"X\\\"\","
                                + " \"activities\" : [ ] } ")),
                Optional.empty());

        assertThat(read.exercises()).extracting(Exercise::familyName).containsExactly("LÉGER/\"X\"");
    }

    @Test
    void aTextThatBreaksItsRuleIsAbsent() {
        Activity activity = Activity.ofFields(Map.of(
                "codeModeExercice", "L",
                "codeSecteurDactivite", "SA07; DROP",
                "raisonSocialeSite", "CABINET\nDE TEST",
                "codePostal", "7".repeat(65)));

        assertThat(activity).isEqualTo(new Activity("L", "", "", "", "", "", "", "", ""));
    }

    @Test
    void anExerciseWithoutAReadableProfessionIsNone() {
        assertThat(Exercise.ofFields(Map.of("codeSavoirFaire", "SM26"), List.of(PRACTICE)))
                .isEmpty();
        assertThat(Exercise.ofFields(Map.of("codeProfession", "1 0"), List.of(PRACTICE)))
                .isEmpty();
    }

    @Test
    void anActivityOfWhichNothingIsKnownIsLeftOut() {
        Activity nothing = Activity.ofFields(Map.of("codeModeExercice", "", "libelleVoie", "DE PARIS"));

        assertThat(Exercise.ofFields(Map.of("codeProfession", "10"), List.of(nothing, PRACTICE)))
                .hasValueSatisfying(
                        exercise -> assertThat(exercise.activities()).containsExactly(PRACTICE));
    }

    @Test
    void aWrongTextIsRefusedByItsFieldAndNotRepeated() {
        assertThatThrownBy(() -> new Activity("L", "SA<07>", "", "", "", "", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codeSecteurDactivite")
                .hasMessageNotContaining("SA<07>");
        assertThatThrownBy(() -> new Exercise("", "C", "", "", "", "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codeProfession");
    }

    @Test
    void namesAndPlacesAreNotPrinted() {
        assertThat(DOCTOR + " " + PRACTICE)
                .doesNotContain("ANNE", "RPPS0035689", "TILLEULS", "R900001", "75009")
                .contains("10", "SA07");
    }

    private static ProfessionalIdentity identity(Optional<String> profession, List<Exercise> exercises)
            throws InvalidIdentifierException {
        return new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.of(new PersonName("MED-CS RPPS0035689", "ANNE")),
                profession,
                Optional.empty(),
                List.of("SM26"),
                exercises);
    }
}
