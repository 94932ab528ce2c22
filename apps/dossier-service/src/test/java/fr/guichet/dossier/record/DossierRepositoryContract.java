package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database must do, whichever it is. Each test uses doctors and numbers of its own. */
abstract class DossierRepositoryContract {

    private static final AtomicInteger SERIALS = new AtomicInteger(1000);

    abstract DossierRepository repository();

    /** Schema by Flyway, checked by Hibernate, and nothing of the web. */
    static ConfigurableApplicationContext open(String url, String user) {
        return new SpringApplicationBuilder(DatabaseAlone.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--spring.flyway.locations=classpath:db/migration,classpath:db/demo");
    }

    /** No configuration by annotation, so that the service's own scan does not find it. */
    @EnableAutoConfiguration
    static class DatabaseAlone {}

    @Test
    @Tag("DOS-1")
    void theSeedsCountWhatWaitsForEachTestDoctor() {
        assertThat(repository().waitingForDoctor(person("899700356894")))
                .containsExactlyInAnyOrder(
                        new WaitingCount(Family.ELDERLY_CARE, 2),
                        new WaitingCount(Family.MEDICAL_CARE, 1),
                        new WaitingCount(Family.NEURODEVELOPMENT, 1));
        assertThat(repository().waitingForDoctor(person("899700034012")))
                .containsExactly(new WaitingCount(Family.ELDERLY_CARE, 1));
    }

    @Test
    void everythingADossierHoldsComesBack() {
        NationalPersonId doctor = person("899700218896");
        DossierNumber number = next(Family.NEURODEVELOPMENT);
        repository()
                .save(new Dossier(number, doctor, new Patient("LEFÈVRE Élodie", "14000", "CAEN"))
                        .waitingFor(RequiredAction.CLARIFY));

        Dossier found =
                repository().ofDoctor(doctor, number.family(), number.serial()).orElseThrow();

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.attendingDoctor()).isEqualTo(doctor);
        assertThat(found.patient().name()).isEqualTo("LEFÈVRE Élodie");
        assertThat(found.patient().postcode()).isEqualTo("14000");
        assertThat(found.patient().town()).isEqualTo("CAEN");
        assertThat(found.requiredAction()).contains(RequiredAction.CLARIFY);
        assertThat(found.isAccepted()).isTrue();
        assertThat(found.status()).isEqualTo(DossierStatus.DRAFT);
        assertThat(found.referent().label()).isEqualTo("Vous");
    }

    @Test
    @Tag("DOS-6")
    void aDossierDoesNotExistForAnotherDoctor() {
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository().save(new Dossier(number, person("899700075122"), somebody()));
        NationalPersonId other = person("899700075064");

        assertThat(repository().ofDoctor(other, number.family(), number.serial()))
                .isEmpty();
        assertThat(repository().ofDoctor(other, Family.ELDERLY_CARE)).isEmpty();
        assertThat(repository().ofDoctor(other)).isEmpty();
        assertThat(repository().waitingForDoctor(other)).isEmpty();
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

        List<DossierNumber> numbers = repository().ofDoctor(doctor, Family.MEDICAL_CARE).stream()
                .map(Dossier::number)
                .toList();

        assertThat(numbers).containsExactly(third, first, second);
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

        assertThat(repository().ofDoctor(employee)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ELDERLY_CARE, NOT_SENT", "MEDICAL_CARE, DRAFT", "NEURODEVELOPMENT, DRAFT"})
    @Tag("DOS-1")
    void aDossierThatADoctorCreatesIsTheDoctorsAcceptedAndInTheFirstStatus(Family family, DossierStatus status) {
        NationalPersonId doctor = person("899700245220");

        DossierCreation.Outcome outcome = creation().create(doctor, family, somebody(), UUID.randomUUID());

        assertThat(outcome.isNew()).isTrue();
        Dossier created =
                repository().ofDoctor(doctor, family, outcome.number().serial()).orElseThrow();
        assertThat(created.status()).isEqualTo(status);
        assertThat(created.referent().label()).isEqualTo("Vous");
        assertThat(created.isAccepted()).isTrue();
        assertThat(created.requiredAction()).isEmpty();
    }

    @Test
    @Tag("DOS-1")
    void theSameSubmissionTenTimesAtOnceCreatesOneDossier() {
        NationalPersonId doctor = person("899700366067");
        UUID form = UUID.randomUUID();

        List<DossierCreation.Outcome> outcomes = atOnce(10, () -> creation()
                .create(doctor, Family.ELDERLY_CARE, new Patient("UN Seul", "14000", "CAEN"), form));

        assertThat(outcomes)
                .extracting(DossierCreation.Outcome::number)
                .containsOnly(outcomes.get(0).number());
        assertThat(outcomes).filteredOn(DossierCreation.Outcome::isNew).hasSize(1);
        assertThat(repository().ofDoctor(doctor)).hasSize(1);
    }

    @Test
    @Tag("DOS-1")
    void anotherPatientFamilyDoctorOrShowingOfTheFormIsAnotherDossier() {
        NationalPersonId doctor = person("899700366471");
        NationalPersonId colleague = person("899700366562");
        UUID form = UUID.randomUUID();
        Patient other = new Patient("AUTRE Patient", "14000", "CAEN");

        creation().create(doctor, Family.MEDICAL_CARE, somebody(), form);
        creation().create(doctor, Family.MEDICAL_CARE, other, form);
        creation().create(doctor, Family.ELDERLY_CARE, somebody(), form);
        creation().create(doctor, Family.MEDICAL_CARE, somebody(), UUID.randomUUID());
        creation().create(colleague, Family.MEDICAL_CARE, somebody(), form);

        assertThat(repository().ofDoctor(doctor)).hasSize(4);
        assertThat(repository().ofDoctor(colleague)).hasSize(1);
    }

    @Test
    @Tag("DOS-1")
    void aNumberIsNeverGivenTwiceNorOneOfTheSeeds() {
        List<Integer> serials = atOnce(20, () -> repository().nextSerial());

        assertThat(serials).doesNotHaveDuplicates().allMatch(serial -> serial > 50_000_000);
    }

    private DossierCreation creation() {
        return new DossierCreation(repository());
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) {
        ExecutorService doctors = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier start = new CyclicBarrier(times);
            List<Future<T>> started = Collections.nCopies(times, work).stream()
                    .map(each -> doctors.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> each : started) {
                done.add(each.get(30, TimeUnit.SECONDS));
            }
            return done;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            doctors.shutdownNow();
        }
    }

    private static Patient somebody() {
        return new Patient("FICTIF Patient", "14000", "CAEN");
    }

    private static DossierNumber next(Family family) {
        return new DossierNumber(family, SERIALS.incrementAndGet());
    }

    private static NationalPersonId person(String id) {
        try {
            return NationalPersonId.parse(id);
        } catch (InvalidIdentifierException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
