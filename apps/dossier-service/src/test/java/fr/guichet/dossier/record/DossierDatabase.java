package fr.guichet.dossier.record;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.DelegationKind;
import fr.guichet.dossier.workspace.Right;
import fr.guichet.dossier.workspace.Rights;
import fr.guichet.dossier.workspace.SelfEmployed;
import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database, whichever it is, and what its contracts share. Each test uses doctors and numbers of its own. */
abstract class DossierDatabase {

    private static final AtomicInteger SERIALS = new AtomicInteger(1000);
    static final Rights ALL = new Rights(Right.WRITE, Right.WRITE, Right.WRITE);
    static final Paging.Wanted FIRST = Paging.Wanted.page(1);

    abstract ConfigurableApplicationContext context();

    /** Schema by Flyway, checked by Hibernate, and nothing of the web. */
    static ConfigurableApplicationContext open(String url, String user, String... settings) {
        return new SpringApplicationBuilder(
                        DatabaseAlone.class,
                        Dossiers.class,
                        Trail.class,
                        Volets.class,
                        DoctorsAnswers.class,
                        DossierCreation.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=" + url,
                                        "--spring.datasource.username=" + user,
                                        "--spring.datasource.password=",
                                        "--spring.flyway.locations=classpath:db/migration,classpath:db/demo"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    /** No configuration by annotation, so that the service's own scan does not find it. */
    @EnableAutoConfiguration
    static class DatabaseAlone {

        @Bean
        static Clock clock() {
            return Clock.systemUTC();
        }
    }

    List<String> acts(DossierNumber number) {
        return database()
                .sql("select act from trail where family = ? and serial = ? order by id")
                .param(number.family().name())
                .param(number.serial())
                .query(String.class)
                .list();
    }

    DossierNumber toAccept(NationalPersonId doctor) {
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository().save(new Dossier(number, doctor, somebody()).waitingFor(RequiredAction.ACCEPT));
        return number;
    }

    DossierRepository repository() {
        return context().getBean(DossierRepository.class);
    }

    Dossiers dossiers() {
        return context().getBean(Dossiers.class);
    }

    DossierCreation creation() {
        return context().getBean(DossierCreation.class);
    }

    DoctorsAnswers answers() {
        return context().getBean(DoctorsAnswers.class);
    }

    Volets volets() {
        return context().getBean(Volets.class);
    }

    Trail trail() {
        return context().getBean(Trail.class);
    }

    JdbcClient database() {
        return context().getBean(JdbcClient.class);
    }

    static Holder of(NationalPersonId doctor) {
        return new Holder.Doctor(doctor);
    }

    static Visitor self(NationalPersonId doctor) {
        return visitor(doctor, new SelfEmployed(doctor));
    }

    /** The assistant of a doctor. */
    static Visitor by(NationalPersonId doctor, Rights rights) {
        return visitor(
                person("30B0057881/CPET0002"),
                new Delegated("d-1", DelegationKind.ASSISTANT, doctor, "Docteur Fictif", rights, Optional.empty()));
    }

    static Visitor visitor(NationalPersonId person, Workspace workspace) {
        return new Visitor(
                new Professional(UUID.randomUUID().toString(), Optional.of(person), "Personne Fictive"),
                workspace,
                Visitor.Door.PAGE);
    }

    static DossierCreation.Wanted wanted(Family family, Patient patient, UUID form) {
        return new DossierCreation.Wanted(family, patient, Optional.empty(), Optional.empty(), form);
    }

    static List<DossierNumber> numbers(Listing listing) {
        return listing.dossiers().stream().map(Dossier::number).toList();
    }

    static <T> List<T> atOnce(int times, Callable<T> work) {
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

    static Patient somebody() {
        return new Patient("FICTIF Patient", "14000", "CAEN");
    }

    static DossierNumber next(Family family) {
        return new DossierNumber(family, SERIALS.incrementAndGet());
    }

    static NationalPersonId person(String id) {
        try {
            return NationalPersonId.parse(id);
        } catch (InvalidIdentifierException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
