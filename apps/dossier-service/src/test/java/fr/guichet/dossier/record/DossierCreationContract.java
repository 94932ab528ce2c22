package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.identity.NationalPersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of creating dossiers on every database, also of many at once. */
abstract class DossierCreationContract extends DossierDatabase {

    @ParameterizedTest
    @CsvSource({"ELDERLY_CARE, NOT_SENT", "MEDICAL_CARE, DRAFT", "NEURODEVELOPMENT, DRAFT"})
    @Tag("DOS-1")
    void aDossierThatADoctorCreatesIsTheDoctorsAcceptedAndInTheFirstStatus(Family family, DossierStatus status) {
        NationalPersonId doctor = person("899700245220");

        DossierCreation.Outcome outcome =
                creation().create(self(doctor), wanted(family, somebody(), UUID.randomUUID()));

        assertThat(outcome.isNew()).isTrue();
        Dossier created = dossiers().one(of(doctor), outcome.number()).orElseThrow();
        assertThat(created.status()).isEqualTo(status);
        assertThat(created.referent().label(Reader.DOCTOR)).isEqualTo("Vous");
        assertThat(created.acceptance()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(created.requiredAction()).isEmpty();
    }

    @Test
    @Tag("DOS-3")
    void aDossierThatAnEstablishmentCreatesIsHeldByItAndWaitsForTheDoctorItNames() {
        NationalPersonId doctor = person("899700736053");
        Visitor hospital = visitor(person("899700736061"), new Establishment("540000122", "CH de l’essai"));

        DossierNumber number = creation()
                .create(
                        hospital,
                        new DossierCreation.Wanted(
                                Family.MEDICAL_CARE,
                                somebody(),
                                Optional.of(doctor),
                                Optional.empty(),
                                UUID.randomUUID()))
                .number();

        Dossier doctors = dossiers().one(of(doctor), number).orElseThrow();
        assertThat(doctors.requiredAction()).contains(RequiredAction.ACCEPT);
        assertThat(doctors.isOpenTo(of(doctor))).isFalse();
        assertThat(doctors.referent().label(Reader.DOCTOR)).isEqualTo("CH de l’essai");
        assertThat(dossiers().one(hospital.holder(), number).orElseThrow().isOpenTo(hospital.holder()))
                .isTrue();

        answers().refuse(self(doctor), number);
        assertThat(dossiers().waiting(hospital.holder())).isEqualTo(Map.of(Family.MEDICAL_CARE, 1L));
        assertThat(numbers(dossiers().list(hospital.holder(), Family.MEDICAL_CARE, Tab.ONGOING, FIRST)))
                .contains(number);
    }

    @Test
    @Tag("DOS-1")
    void theSameSubmissionTenTimesAtOnceCreatesOneDossier() {
        NationalPersonId doctor = person("899700366067");
        UUID form = UUID.randomUUID();

        List<DossierCreation.Outcome> outcomes = atOnce(10, () -> creation()
                .create(self(doctor), wanted(Family.ELDERLY_CARE, new Patient("UN Seul", "14000", "CAEN"), form)));

        assertThat(outcomes)
                .extracting(DossierCreation.Outcome::number)
                .containsOnly(outcomes.get(0).number());
        assertThat(outcomes).filteredOn(DossierCreation.Outcome::isNew).hasSize(1);
        assertThat(dossiers().all(of(doctor), FIRST).dossiers()).hasSize(1);
        assertThat(acts(outcomes.get(0).number())).containsExactly(Act.DOSSIER_CREATED.name());
    }

    @Test
    @Tag("DOS-1")
    void anotherPatientFamilyDoctorOrShowingOfTheFormIsAnotherDossier() {
        NationalPersonId doctor = person("899700366471");
        NationalPersonId colleague = person("899700366562");
        UUID form = UUID.randomUUID();
        Patient other = new Patient("AUTRE Patient", "14000", "CAEN");

        creation().create(self(doctor), wanted(Family.MEDICAL_CARE, somebody(), form));
        creation().create(self(doctor), wanted(Family.MEDICAL_CARE, other, form));
        creation().create(self(doctor), wanted(Family.ELDERLY_CARE, somebody(), form));
        creation().create(self(doctor), wanted(Family.MEDICAL_CARE, somebody(), UUID.randomUUID()));
        creation().create(self(colleague), wanted(Family.MEDICAL_CARE, somebody(), form));

        assertThat(dossiers().all(of(doctor), FIRST).dossiers()).hasSize(4);
        assertThat(dossiers().all(of(colleague), FIRST).dossiers()).hasSize(1);
    }

    @Test
    @Tag("DOS-1")
    void aNumberIsNeverGivenTwiceNorOneOfTheSeeds() {
        List<Integer> serials = atOnce(20, () -> repository().nextSerial());

        assertThat(serials).doesNotHaveDuplicates().allMatch(serial -> serial > 50_000_000);
    }
}
