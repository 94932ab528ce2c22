package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownIdentityTest {

    @Test
    void codesAreShownAsLabelsAndTheIdentifierMasked() throws Exception {
        ProfessionalIdentity anne = new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.of(new PersonName("MED-CS RPPS0035689", "ANNE")),
                Optional.of("10"),
                Optional.empty(),
                List.of("SM26", "SM99"));

        assertThat(ShownIdentity.of(anne, Nomenclatures.load(Optional.empty())))
                .containsEntry("lastName", "MED-CS RPPS0035689")
                .containsEntry("firstName", "ANNE")
                .containsEntry("profession", "Médecin")
                .containsEntry("speciality", "Qualifié en médecine générale (SM), SM99")
                .containsEntry("identifier", "8*****94");
    }

    @Test
    void aStudentIsShownInTheProfessionOfTheirTraining() throws Exception {
        ProfessionalIdentity camille = new ProfessionalIdentity(
                NationalPersonId.parse("899700356894"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("10"),
                List.of());

        assertThat(ShownIdentity.of(camille, Nomenclatures.load(Optional.empty())))
                .containsEntry("profession", "Médecin en formation")
                .containsEntry("lastName", "")
                .containsEntry("speciality", "");
    }
}
