package fr.guichet.account.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
