package fr.guichet.account.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.Activity;
import fr.guichet.identity.Exercise;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProfessionalClaimsTest {

    private static final PersonName VIRGINIE = new PersonName("MEDECIN RPPS0003401", "VIRGINIE");

    @Test
    void aDoctorHasTheClaimsOfProSanteConnect() throws InvalidIdentifierException {
        assertThat(ProfessionalClaims.of(identity("899700034012", "10", VIRGINIE, "SM26")))
                .containsOnly(
                        Map.entry("SubjectNameID", "899700034012"),
                        Map.entry("SubjectRole", List.of("10^1.2.250.1.213.1.1.5.5")),
                        Map.entry(
                                "SubjectRefPro",
                                Map.of(
                                        "exercices",
                                        List.of(Map.of(
                                                "codeProfession", "10",
                                                "codeSavoirFaire", "SM26",
                                                "nomDexercice", "MEDECIN RPPS0003401",
                                                "prenomDexercice", "VIRGINIE")))));
    }

    @Test
    void eachSpecialityIsAPracticeOfItsOwn() throws InvalidIdentifierException {
        Map<String, Object> claims = ProfessionalClaims.of(identity("899700034012", "10", VIRGINIE, "SM26", "SM54"));

        assertThat(claims)
                .extractingByKey("SubjectRefPro")
                .asString()
                .contains("codeSavoirFaire=SM26", "codeSavoirFaire=SM54");
    }

    @Test
    void aProfessionWithoutSpecialityHasOnePracticeWithoutIt() throws InvalidIdentifierException {
        Map<String, Object> claims =
                ProfessionalClaims.of(identity("00B6087510", "60", new PersonName("INFIRMCS ADELI8751", "OLIVIER")));

        assertThat(claims)
                .extractingByKey("SubjectRefPro")
                .asString()
                .contains("codeProfession=60")
                .doesNotContain("codeSavoirFaire");
    }

    @Test
    void withoutAProfessionNeitherRoleNorPracticeIsMadeUp() throws InvalidIdentifierException {
        assertThat(ProfessionalClaims.of(identity("30B0057881/CPET0002", null, null)))
                .containsOnly(Map.entry("SubjectNameID", "30B0057881/CPET0002"));
    }

    @Test
    @Tag("ECPS-2")
    void allExercisesWithAllActivitiesAreCarried() throws InvalidIdentifierException {
        Activity practice =
                new Activity("L", "SA07", "", "R900001", "CABINET DE TEST", "", "", "75009", "CNOM/CNOM/CNOM");
        Activity hospital = new Activity(
                "S", "SA01", "GENR01", "F0B0900002", "HOPITAL DE TEST", "0B0900002", "1B0900003", "", "CNOM/CNOM/ARS");
        Exercise doctor = new Exercise(
                "10", "C", "DR", "MEDECIN RPPS0003401", "VIRGINIE", "S", "SM26", List.of(practice, hospital));
        Exercise pharmacist = new Exercise("21", "C", "", "", "", "", "", List.of());

        Map<String, Object> claims = ProfessionalClaims.of(
                withExercises(identity("899700034012", "10", VIRGINIE, "SM26"), doctor, pharmacist));

        assertThat(claims)
                .containsEntry("SubjectRole", List.of("10^1.2.250.1.213.1.1.5.5", "21^1.2.250.1.213.1.1.5.5"))
                .containsEntry(
                        "SubjectRefPro",
                        Map.of(
                                "exercices",
                                List.of(
                                        Map.of(
                                                "codeProfession", "10",
                                                "codeCategorieProfessionnelle", "C",
                                                "codeCiviliteDexercice", "DR",
                                                "nomDexercice", "MEDECIN RPPS0003401",
                                                "prenomDexercice", "VIRGINIE",
                                                "codeTypeSavoirFaire", "S",
                                                "codeSavoirFaire", "SM26",
                                                "activities",
                                                        List.of(
                                                                Map.of(
                                                                        "codeModeExercice", "L",
                                                                        "codeSecteurDactivite", "SA07",
                                                                        "identifiantTechniqueDeLaStructure", "R900001",
                                                                        "raisonSocialeSite", "CABINET DE TEST",
                                                                        "codePostal", "75009",
                                                                        "autoriteDenregistrement", "CNOM/CNOM/CNOM"),
                                                                Map.of(
                                                                        "codeModeExercice", "S",
                                                                        "codeSecteurDactivite", "SA01",
                                                                        "codeGenreActivite", "GENR01",
                                                                        "identifiantTechniqueDeLaStructure",
                                                                                "F0B0900002",
                                                                        "raisonSocialeSite", "HOPITAL DE TEST",
                                                                        "numeroFinessSite", "0B0900002",
                                                                        "numeroFinessetablissementJuridique",
                                                                                "1B0900003",
                                                                        "autoriteDenregistrement", "CNOM/CNOM/ARS"))),
                                        Map.of("codeProfession", "21", "codeCategorieProfessionnelle", "C"))));
    }

    @Test
    void aSpecialityOfTheCardThatNoExerciseHasIsAPracticeBesideThem() throws InvalidIdentifierException {
        Exercise doctor = new Exercise("10", "C", "", "", "", "S", "SM26", List.of());

        Map<String, Object> claims =
                ProfessionalClaims.of(withExercises(identity("899700034012", "10", VIRGINIE, "SM26", "SM54"), doctor));

        assertThat(claims)
                .containsEntry(
                        "SubjectRefPro",
                        Map.of(
                                "exercices",
                                List.of(
                                        Map.of(
                                                "codeProfession", "10",
                                                "codeCategorieProfessionnelle", "C",
                                                "codeTypeSavoirFaire", "S",
                                                "codeSavoirFaire", "SM26"),
                                        Map.of(
                                                "codeProfession", "10",
                                                "codeSavoirFaire", "SM54",
                                                "nomDexercice", "MEDECIN RPPS0003401",
                                                "prenomDexercice", "VIRGINIE"))));
    }

    @Test
    void whatSomebodyStudiesIsNoRole() throws InvalidIdentifierException {
        Exercise student = new Exercise("10", "E", "", "", "", "", "", List.of());

        assertThat(ProfessionalClaims.of(withExercises(identity("899700034012", null, VIRGINIE), student)))
                .doesNotContainKey("SubjectRole")
                .containsEntry(
                        "SubjectRefPro",
                        Map.of(
                                "exercices",
                                List.of(Map.of("codeProfession", "10", "codeCategorieProfessionnelle", "E"))));
    }

    private static ProfessionalIdentity withExercises(ProfessionalIdentity identity, Exercise... exercises) {
        return new ProfessionalIdentity(
                identity.nationalId(),
                identity.name(),
                identity.profession(),
                identity.professionInTraining(),
                identity.specialities(),
                List.of(exercises));
    }

    private static ProfessionalIdentity identity(
            String nationalId, String profession, PersonName name, String... specialities)
            throws InvalidIdentifierException {
        return new ProfessionalIdentity(
                NationalPersonId.parse(nationalId),
                Optional.ofNullable(name),
                Optional.ofNullable(profession),
                Optional.empty(),
                List.of(specialities));
    }
}
