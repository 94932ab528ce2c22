package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.DelegationKind;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Right;
import fr.guichet.dossier.workspace.RightMissingException;
import fr.guichet.dossier.workspace.Rights;
import fr.guichet.dossier.workspace.SelfEmployed;
import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database must do, whichever it is. Each test uses doctors and numbers of its own. */
abstract class DossierRepositoryContract {

    private static final AtomicInteger SERIALS = new AtomicInteger(1000);
    private static final Rights ALL = new Rights(Right.WRITE, Right.WRITE, Right.WRITE);
    private static final Paging.Wanted FIRST = Paging.Wanted.page(1);

    abstract ConfigurableApplicationContext context();

    /** Schema by Flyway, checked by Hibernate, and nothing of the web. */
    static ConfigurableApplicationContext open(String url, String user) {
        return new SpringApplicationBuilder(
                        DatabaseAlone.class,
                        Dossiers.class,
                        Trail.class,
                        Volets.class,
                        DoctorsAnswers.class,
                        DossierCreation.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--spring.flyway.locations=classpath:db/migration,classpath:db/demo");
    }

    /** No configuration by annotation, so that the service's own scan does not find it. */
    @EnableAutoConfiguration
    static class DatabaseAlone {

        @Bean
        static Clock clock() {
            return Clock.systemUTC();
        }
    }

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

    @Test
    @Tag("DOS-3")
    void oneAnswerIsHeardWhenYesAndNoAreSaidAtOnce() {
        NationalPersonId doctor = person("899700736079");
        DossierNumber number = toAccept(doctor);

        List<Answer> said = new ArrayList<>();
        List<Answer> yesses = Collections.synchronizedList(said);
        AtomicInteger turn = new AtomicInteger();
        atOnce(
                6,
                () -> yesses.add((turn.getAndIncrement() % 2 == 0
                                ? answers().accept(self(doctor), number)
                                : answers().refuse(self(doctor), number))
                        .orElseThrow()));

        assertThat(said).filteredOn(Answer.DONE::equals).hasSize(1);
        assertThat(acts(number)).hasSize(1);
        assertThat(dossiers().one(of(doctor), number).orElseThrow().acceptance())
                .isNotEqualTo(Acceptance.AWAITED);
    }

    @Test
    @Tag("DOS-3")
    void aRefusalIsTakenBackAndTheQuestionIsAskedAgain() {
        NationalPersonId doctor = person("899700736087");
        DossierNumber number = toAccept(doctor);

        assertThat(answers().refuse(self(doctor), number)).contains(Answer.DONE);
        assertThat(answers().refuse(self(doctor), number)).contains(Answer.ALREADY);
        assertThat(answers().accept(self(doctor), number)).contains(Answer.TOO_LATE);
        assertThat(answers().takeRefusalBack(self(doctor), number)).contains(Answer.DONE);
        assertThat(dossiers().one(of(doctor), number).orElseThrow().requiredAction())
                .contains(RequiredAction.ACCEPT);
        assertThat(answers().accept(self(doctor), number)).contains(Answer.DONE);
        assertThat(answers().takeRefusalBack(self(doctor), number)).contains(Answer.TOO_LATE);
        assertThat(acts(number))
                .containsExactly(
                        Act.DOSSIER_REFUSED.name(), Act.REFUSAL_TAKEN_BACK.name(), Act.DOSSIER_ACCEPTED.name());
    }

    @Test
    @Tag("DOS-6")
    void nobodyAnswersWithoutTheRightToWriteDossiersNorAnEstablishment() {
        NationalPersonId doctor = person("899700736095");
        DossierNumber number = toAccept(doctor);
        Visitor reading = by(doctor, new Rights(Right.READ, Right.WRITE, Right.WRITE));
        Visitor hospital = visitor(person("899700736103"), new Establishment("140000126", "CH"));

        assertThatThrownBy(() -> answers().accept(reading, number)).isInstanceOf(RightMissingException.class);
        assertThatThrownBy(() -> answers().refuse(reading, number)).isInstanceOf(RightMissingException.class);
        assertThatThrownBy(() -> creation().create(reading, wanted(Family.ELDERLY_CARE, somebody(), UUID.randomUUID())))
                .isInstanceOf(RightMissingException.class);
        assertThatThrownBy(() -> answers().accept(hospital, number)).isInstanceOf(ReservedToDoctorException.class);
        assertThat(dossiers().one(of(doctor), number).orElseThrow().acceptance())
                .isEqualTo(Acceptance.AWAITED);
        assertThat(answers().accept(self(person("899700736111")), number)).isEmpty();
    }

    @Test
    @Tag("DOS-6")
    void aPartIsReadAndWrittenByItsOwnRightAlone() {
        NationalPersonId doctor = person("899700736129");
        DossierNumber number = next(Family.ELDERLY_CARE);
        Dossier dossier = repository().save(new Dossier(number, doctor, somebody()));
        Visitor medical = by(doctor, new Rights(Right.READ, Right.WRITE, Right.NONE));
        Visitor autonomy = by(doctor, new Rights(Right.READ, Right.NONE, Right.READ));

        assertThat(volets().write(medical, number, Volet.MEDICAL, "écrit", 0)).contains(Volets.Outcome.WRITTEN);
        assertThat(volets().read(medical, dossier, Volet.MEDICAL))
                .map(VoletText::text)
                .contains("écrit");
        assertThat(volets().read(autonomy, dossier, Volet.AUTONOMY))
                .map(VoletText::text)
                .contains("");
        assertThatThrownBy(() -> volets().read(medical, dossier, Volet.AUTONOMY))
                .isInstanceOf(RightMissingException.class);
        assertThatThrownBy(() -> volets().read(autonomy, dossier, Volet.MEDICAL))
                .isInstanceOf(RightMissingException.class);
        assertThatThrownBy(() -> volets().write(autonomy, number, Volet.AUTONOMY, "non", 0))
                .isInstanceOf(RightMissingException.class);
        assertThat(volets().write(self(person("899700736137")), number, Volet.MEDICAL, "autre", 0))
                .isEmpty();
    }

    @Test
    @Tag("DOS-3")
    void aPartIsShutUntilTheDoctorAcceptsAndOnceTheDossierIsOver() {
        NationalPersonId doctor = person("899700736145");
        DossierNumber number = toAccept(doctor);
        Dossier dossier = dossiers().one(of(doctor), number).orElseThrow();

        assertThat(volets().read(self(doctor), dossier, Volet.MEDICAL)).isEmpty();
        assertThat(volets().write(self(doctor), number, Volet.MEDICAL, "trop tôt", 0))
                .contains(Volets.Outcome.CLOSED);

        DossierNumber over = next(Family.ELDERLY_CARE);
        repository().save(new Dossier(over, doctor, somebody()).at(Stage.HISTORICAL));
        assertThat(volets().write(self(doctor), over, Volet.MEDICAL, "trop tard", 0))
                .contains(Volets.Outcome.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void ofTwoWhoWriteAtOnceOneIsToldAndNothingIsLost(int revision) {
        NationalPersonId doctor = person("899700736152");
        DossierNumber number = next(Family.ELDERLY_CARE);
        Dossier dossier = repository().save(new Dossier(number, doctor, somebody()));
        if (revision == 1) {
            volets().write(self(doctor), number, Volet.AUTONOMY, "avant", 0);
        }

        AtomicInteger turn = new AtomicInteger();
        List<Volets.Outcome> outcomes = atOnce(6, () -> volets().write(
                        self(doctor), number, Volet.AUTONOMY, "texte " + turn.incrementAndGet(), revision)
                .orElseThrow());

        assertThat(outcomes).filteredOn(Volets.Outcome.WRITTEN::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Volets.Outcome.WRITTEN_MEANWHILE::equals)
                .hasSize(5);
        assertThat(volets().read(self(doctor), dossier, Volet.AUTONOMY))
                .map(VoletText::revision)
                .contains(revision + 1);
    }

    @Test
    void aPartHoldsAsManyCharactersAsItsFormTakes() {
        NationalPersonId doctor = person("899700736160");
        DossierNumber number = next(Family.ELDERLY_CARE);
        Dossier dossier = repository().save(new Dossier(number, doctor, somebody()));
        String longest = "é".repeat(VoletText.LONGEST);

        assertThat(volets().write(self(doctor), number, Volet.MEDICAL, longest, 0))
                .contains(Volets.Outcome.WRITTEN);
        assertThat(volets().read(self(doctor), dossier, Volet.MEDICAL))
                .map(VoletText::text)
                .contains(longest);
    }

    @Test
    @Tag("DOS-6")
    void theTrailSaysWhoDidWhatForWhomWithWhichDossier() {
        NationalPersonId doctor = person("899700736178");
        DossierNumber number = toAccept(doctor);
        Visitor assistant = by(doctor, ALL);

        answers().accept(assistant, number);

        Map<String, Object> line = database()
                .sql("select * from trail where family = ? and serial = ?")
                .param(number.family().name())
                .param(number.serial())
                .query()
                .singleRow();
        assertThat(line)
                .containsEntry("actor", assistant.actor())
                .containsEntry("space", "ASSISTANT")
                .containsEntry("on_behalf_of", doctor.value())
                .containsEntry("delegation", "d-1")
                .containsEntry("door", "PAGE")
                .containsEntry("act", "DOSSIER_ACCEPTED");
        assertThat(line.get("happened_at")).isNotNull();
    }

    @Test
    void whoHasNoNationalIdentifierIsOnTheTrailByTheirAccount() {
        Visitor clerk = new Visitor(
                new Professional("0b7e-account", Optional.empty(), "Une Personne"),
                new Establishment("450000120", "CH d’un autre essai"),
                Visitor.Door.API);

        trail().listed(clerk, Family.MEDICAL_CARE, 7);

        assertThat(database()
                        .sql("select act || ' ' || dossiers || ' ' || on_behalf_of from trail where actor = ?")
                        .param("account:0b7e-account")
                        .query(String.class)
                        .list())
                .containsExactly("LIST_READ 7 450000120");
    }

    private List<String> acts(DossierNumber number) {
        return database()
                .sql("select act from trail where family = ? and serial = ? order by id")
                .param(number.family().name())
                .param(number.serial())
                .query(String.class)
                .list();
    }

    private DossierNumber toAccept(NationalPersonId doctor) {
        DossierNumber number = next(Family.ELDERLY_CARE);
        repository().save(new Dossier(number, doctor, somebody()).waitingFor(RequiredAction.ACCEPT));
        return number;
    }

    private DossierRepository repository() {
        return context().getBean(DossierRepository.class);
    }

    private Dossiers dossiers() {
        return context().getBean(Dossiers.class);
    }

    private DossierCreation creation() {
        return context().getBean(DossierCreation.class);
    }

    private DoctorsAnswers answers() {
        return context().getBean(DoctorsAnswers.class);
    }

    private Volets volets() {
        return context().getBean(Volets.class);
    }

    private Trail trail() {
        return context().getBean(Trail.class);
    }

    private JdbcClient database() {
        return context().getBean(JdbcClient.class);
    }

    private static Holder of(NationalPersonId doctor) {
        return new Holder.Doctor(doctor);
    }

    private static Visitor self(NationalPersonId doctor) {
        return visitor(doctor, new SelfEmployed(doctor));
    }

    /** The assistant of a doctor. */
    private static Visitor by(NationalPersonId doctor, Rights rights) {
        return visitor(
                person("30B0057881/CPET0002"),
                new Delegated("d-1", DelegationKind.ASSISTANT, doctor, "Docteur Fictif", rights, Optional.empty()));
    }

    private static Visitor visitor(NationalPersonId person, Workspace workspace) {
        return new Visitor(
                new Professional(UUID.randomUUID().toString(), Optional.of(person), "Personne Fictive"),
                workspace,
                Visitor.Door.PAGE);
    }

    private static DossierCreation.Wanted wanted(Family family, Patient patient, UUID form) {
        return new DossierCreation.Wanted(family, patient, Optional.empty(), Optional.empty(), form);
    }

    private static List<DossierNumber> numbers(Listing listing) {
        return listing.dossiers().stream().map(Dossier::number).toList();
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
