package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.NationalPersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What lists, searches and single questions answer on every database. */
abstract class DossierRepositoryContract extends DossierDatabase {

    @Test
    @Tag("DOS-1")
    void theSeedsCountWhatWaitsForEachTestDoctor() {
        assertThat(dossiers().waiting(of(person("899700356894"))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Family.ELDERLY_CARE, 2L, Family.MEDICAL_CARE, 1L, Family.NEURODEVELOPMENT, 1L));
        assertThat(dossiers().waiting(of(person("899700034012")))).isEqualTo(Map.of(Family.ELDERLY_CARE, 1L));
    }

    @Test
    @Tag("DOS-2")
    void theSeedsShowEveryTabAndALinkedDossier() {
        Holder anne = of(person("899700356894"));

        assertThat(dossiers().tabs(anne, Family.ELDERLY_CARE).values()).doesNotContain(0L);
        assertThat(dossiers()
                        .list(anne, Family.ELDERLY_CARE, Tab.ONGOING, FIRST)
                        .linked())
                .containsEntry(
                        new DossierNumber(Family.ELDERLY_CARE, 43009190),
                        new DossierNumber(Family.MEDICAL_CARE, 2033969));
    }

    @Test
    void everythingADossierHoldsComesBack() {
        NationalPersonId doctor = person("899700218896");
        DossierNumber number = next(Family.NEURODEVELOPMENT);
        repository()
                .save(new Dossier(number, doctor, new Patient("LEFÈVRE Élodie", "14000", "CAEN"))
                        .waitingFor(RequiredAction.CLARIFY));

        Dossier found = dossiers().one(of(doctor), number).orElseThrow();

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.attendingDoctor()).isEqualTo(doctor);
        assertThat(found.patient().name()).isEqualTo("LEFÈVRE Élodie");
        assertThat(found.patient().postcode()).isEqualTo("14000");
        assertThat(found.patient().town()).isEqualTo("CAEN");
        assertThat(found.requiredAction()).contains(RequiredAction.CLARIFY);
        assertThat(found.acceptance()).isEqualTo(Acceptance.ACCEPTED);
        assertThat(found.status()).isEqualTo(DossierStatus.DRAFT);
        assertThat(found.referent().label(Reader.DOCTOR)).isEqualTo("Vous");
    }

    @Test
    @Tag("DOS-6")
    void aDossierDoesNotExistForAnotherDoctorOrEstablishment() {
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository()
                .save(new Dossier(number, person("899700075122"), new Patient("GRAND Unique", "14000", "CAEN"))
                        .heldBy(Referent.establishment("CH", "140000126")));
        PatientQuery named = PatientQuery.typed("GRAND", "Unique").orElseThrow();

        for (Holder other : List.of(of(person("899700075064")), new Holder.Establishment("750000127"))) {
            assertThat(dossiers().one(other, number)).isEmpty();
            assertThat(dossiers().only(other, number).dossiers()).isEmpty();
            assertThat(dossiers().all(other, FIRST).dossiers()).isEmpty();
            assertThat(dossiers().ofPatient(other, named, FIRST).dossiers()).isEmpty();
            assertThat(dossiers().waiting(other)).isEmpty();
        }
        assertThat(dossiers().one(new Holder.Establishment("140000126"), number))
                .isPresent();
    }

    @Test
    @Tag("DOS-1")
    void whatWaitsComesFirstThenTheNumbersInOrder() {
        NationalPersonId doctor = person("899700735741");
        DossierNumber first = next(Family.MEDICAL_CARE);
        DossierNumber second = next(Family.MEDICAL_CARE);
        DossierNumber third = next(Family.MEDICAL_CARE);
        repository().save(new Dossier(second, doctor, somebody()));
        repository().save(new Dossier(first, doctor, somebody()));
        repository().save(new Dossier(third, doctor, somebody()).waitingFor(RequiredAction.ACCEPT));

        assertThat(numbers(dossiers().list(of(doctor), Family.MEDICAL_CARE, Tab.ONGOING, FIRST)))
                .containsExactly(third, first, second);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    @Tag("DOS-2")
    void aDossierIsInTheTabOfItsStageUntilTheDoctorRefusesIt(Stage stage) {
        NationalPersonId doctor = person("899700736012");
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository()
                .save(new Dossier(number, doctor, somebody())
                        .waitingFor(RequiredAction.ACCEPT)
                        .at(stage));
        Tab tab = Tab.valueOf(stage.name());

        assertThat(numbers(dossiers().list(of(doctor), Family.ELDERLY_CARE, tab, FIRST)))
                .contains(number);
        answers().refuse(self(doctor), number);

        assertThat(numbers(dossiers().list(of(doctor), Family.ELDERLY_CARE, tab, FIRST)))
                .doesNotContain(number);
        assertThat(numbers(dossiers().list(of(doctor), Family.ELDERLY_CARE, Tab.OUTSIDE, FIRST)))
                .contains(number);
        assertThat(numbers(dossiers().refused(of(doctor), FIRST))).contains(number);
    }

    @Test
    @Tag("DOS-2")
    void aListIsCutIntoPagesAndAPagePastTheLastIsTheLast() {
        NationalPersonId doctor = person("899700736020");
        List<DossierNumber> all = IntStream.range(0, 45)
                .mapToObj(each -> next(Family.MEDICAL_CARE))
                .toList();
        all.forEach(number -> repository().save(new Dossier(number, doctor, somebody())));

        List<DossierNumber> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Listing listing = dossiers().list(of(doctor), Family.MEDICAL_CARE, Tab.ONGOING, Paging.Wanted.page(page));
            assertThat(listing.paging().pages()).isEqualTo(3);
            assertThat(listing.paging().total()).isEqualTo(45);
            paged.addAll(numbers(listing));
        }
        assertThat(paged).isEqualTo(all);
        assertThat(dossiers()
                        .list(of(doctor), Family.MEDICAL_CARE, Tab.ONGOING, Paging.Wanted.page(9))
                        .paging()
                        .page())
                .isEqualTo(3);
        assertThat(dossiers().tabs(of(doctor), Family.MEDICAL_CARE)).containsEntry(Tab.ONGOING, 45L);
    }

    @ParameterizedTest
    @CsvSource({
        "lefevre, ''",
        "LEFÈVRE, ''",
        "Lefè, élo",
        "'', elodie",
        "aulnay, ''",
        "'d aulnay', ''",
        "lefevre d, e",
        "'lefevre-d’aulnay', 'élodie-marie'"
    })
    @Tag("DOS-4")
    void aPatientIsFoundWithoutAccentsOrCaseAndByTheBeginningOfTheirNames(String surname, String firstName) {
        NationalPersonId doctor = person("899700736038");
        DossierNumber number = next(Family.NEURODEVELOPMENT);
        repository().save(new Dossier(number, doctor, new Patient("LEFÈVRE-D’AULNAY Élodie Marie", "14000", "CAEN")));

        PatientQuery query = PatientQuery.typed(surname, firstName).orElseThrow();

        assertThat(numbers(dossiers().ofPatient(of(doctor), query, Paging.Wanted.page(1))))
                .contains(number);
    }

    @ParameterizedTest
    @CsvSource({"efevre, ''", "elodie, lefevre", "lefevre, paul", "'%', lefevrx", "'lef_vre', ''"})
    @Tag("DOS-4")
    void anotherNameOrAWildcardFindsNothing(String surname, String firstName) {
        NationalPersonId doctor = person("899700736046");
        repository()
                .save(new Dossier(
                        next(Family.NEURODEVELOPMENT), doctor, new Patient("LEFÈVRE Élodie", "14000", "CAEN")));

        PatientQuery query = PatientQuery.typed(surname, firstName).orElseThrow();

        assertThat(dossiers().ofPatient(of(doctor), query, FIRST).dossiers()).isEmpty();
    }

    @Test
    void aNumberIsGivenOnceInAFamily() {
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository().save(new Dossier(number, person("899700367917"), somebody()));

        assertThatThrownBy(() -> repository().save(new Dossier(number, person("899700367909"), somebody())))
                .isInstanceOf(DataIntegrityViolationException.class);
        repository()
                .save(new Dossier(
                        new DossierNumber(Family.MEDICAL_CARE, number.serial()), person("899700367917"), somebody()));
    }

    @Test
    void anIdentifierOfAnEstablishmentFits() {
        NationalPersonId employee = person("30B0057881/CPET0002");
        DossierNumber number = next(Family.MEDICAL_CARE);
        repository().save(new Dossier(number, employee, somebody()));

        assertThat(dossiers().one(of(employee), number)).isPresent();
    }
}
