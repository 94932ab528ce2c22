package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Right;
import fr.guichet.dossier.workspace.RightMissingException;
import fr.guichet.dossier.workspace.Rights;
import fr.guichet.identity.NationalPersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of answers, written parts and the trail on every database, also of many at once. */
abstract class DossierActsContract extends DossierDatabase {

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
}
