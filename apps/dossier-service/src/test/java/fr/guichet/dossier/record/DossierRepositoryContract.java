package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
