package fr.guichet.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {

    /** The first minutes of the 21st in Paris. */
    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");

    private static final Map<DraftField, String> ASSISTANT = Map.of(
            DraftField.KIND, "assistant",
            DraftField.FAMILY_NAME, "Dupont",
            DraftField.GIVEN_NAME, "Vladimir",
            DraftField.EMAIL, "Vladimir@Example.test",
            DraftField.DOSSIERS, "write",
            DraftField.MEDICAL, "read");

    private static final Map<DraftField, String> COLLEAGUE = Map.of(
            DraftField.KIND, "colleague",
            DraftField.FAMILY_NAME, "Médecin",
            DraftField.GIVEN_NAME, "Virginie",
            DraftField.IDENTIFIER, "99700356894",
            DraftField.DOSSIERS, "read",
            DraftField.UNTIL, "2026-12-31");

    @Test
    @Tag("DEL-1")
    void anAssistantHasNameAddressRightsAndNoEnd() throws InvalidDraftException {
        Request request = reader().read(draft(ASSISTANT));

        assertThat(request)
                .isEqualTo(new Request.Assistant(
                        new PersonName("Dupont", "Vladimir"),
                        "vladimir@example.test",
                        new Request.Terms(
                                new Rights(Access.WRITE, Access.READ, Access.NONE),
                                new Period(NOW, Optional.empty()))));
    }

    @Test
    @Tag("DEL-4")
    void aColleagueIsANumberForAPeriodWhoseLastDayCountsWhole() throws InvalidDraftException {
        Request request = reader().read(draft(COLLEAGUE));

        assertThat(((Request.Colleague) request).id().value().equals(People.OTHER_NUMBER))
                .isTrue();
        assertThat(request.terms().period())
                .isEqualTo(new Period(NOW, Optional.of(Instant.parse("2026-12-31T23:00:00Z"))));
    }

    @Test
    @Tag("DEL-4")
    void aLaterFirstDayBeginsAtItsMidnightInParis() throws InvalidDraftException {
        Request request = reader().read(with(COLLEAGUE, DraftField.FROM, "2026-12-01"));

        assertThat(request.terms().period().from()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @ParameterizedTest
    @Tag("DEL-4")
    @CsvSource({
        "IDENTIFIER, '', MISSING",
        "IDENTIFIER, 99700356895, NOT_AN_IDENTIFIER",
        "IDENTIFIER, john_wick, NOT_AN_IDENTIFIER",
        "IDENTIFIER, 30B0057881/CPET0002, NOT_AN_IDENTIFIER",
        "IDENTIFIER, 899700034012, ONESELF",
        "UNTIL, '', MISSING",
        "UNTIL, 2026-11-20, DAY_OUT_OF_ORDER",
        "UNTIL, 2027-11-23, PERIOD_TOO_LONG",
        "UNTIL, 2026-02-30, NOT_A_DAY",
        "UNTIL, 31/12/2026, NOT_A_DAY",
        "FROM, 2026-11-20, DAY_OUT_OF_ORDER",
        "FROM, tomorrow, NOT_A_DAY"
    })
    void aColleagueIsRefusedForEachCause(DraftField field, String text, Cause cause) {
        assertThat(problem(with(COLLEAGUE, field, text))).isEqualTo(new DraftProblem(field, cause));
    }

    @ParameterizedTest
    @Tag("DEL-1")
    @CsvSource({
        "FAMILY_NAME, '', MISSING",
        "GIVEN_NAME, <b>, CHARACTERS",
        "EMAIL, '', MISSING",
        "EMAIL, vladimir, NOT_AN_ADDRESS",
        "DOSSIERS, none, DOSSIERS_NEEDED",
        "DOSSIERS, '', DOSSIERS_NEEDED",
        "MEDICAL, all, UNKNOWN_WORD",
        "KIND, '', MISSING",
        "KIND, friend, UNKNOWN_WORD"
    })
    void anAssistantIsRefusedForEachCause(DraftField field, String text, Cause cause) {
        assertThat(problem(with(ASSISTANT, field, text))).isEqualTo(new DraftProblem(field, cause));
    }

    @Test
    @Tag("DEL-1")
    void aNameIsNoBookAndHasNoLineBreak() {
        assertThat(problem(with(ASSISTANT, DraftField.FAMILY_NAME, "x".repeat(81)))
                        .cause())
                .isEqualTo(Cause.TOO_LONG);
        assertThat(problem(with(ASSISTANT, DraftField.FAMILY_NAME, "a\nBcc: b")).cause())
                .isEqualTo(Cause.CHARACTERS);
    }

    @Test
    @Tag("DEL-1")
    void everythingWrongIsToldAtOnceInTheOrderOfTheFields() {
        InvalidDraftException refused = catchThrowableOfType(InvalidDraftException.class, () -> reader().read(
                        draft(Map.of(DraftField.KIND, "assistant", DraftField.UNTIL, "x"))));

        assertThat(refused.problems())
                .extracting(DraftProblem::field)
                .containsExactly(
                        DraftField.FAMILY_NAME,
                        DraftField.GIVEN_NAME,
                        DraftField.EMAIL,
                        DraftField.DOSSIERS,
                        DraftField.UNTIL);
    }

    @Test
    @Tag("DEL-4")
    void whatAChangeDoesNotSayStays() throws InvalidDraftException {
        Request.Terms terms = reader().change(begun(), draft(Map.of(DraftField.MEDICAL, "none")));

        assertThat(terms.rights()).isEqualTo(new Rights(Access.WRITE, Access.NONE, Access.NONE));
        assertThat(terms.period()).isEqualTo(begun().period());
    }

    @ParameterizedTest
    @Tag("DEL-4")
    @ValueSource(strings = {"KIND", "FAMILY_NAME", "GIVEN_NAME", "EMAIL", "IDENTIFIER"})
    void whoSomebodyWorksWithIsNeverChanged(DraftField field) {
        assertThat(changeProblem(Map.of(field, "x"))).isEqualTo(new DraftProblem(field, Cause.LOCKED));
    }

    @Test
    @Tag("DEL-4")
    void theFirstDayIsNotMovedOnceItHasBegun() throws InvalidDraftException {
        assertThat(changeProblem(Map.of(DraftField.FROM, "2026-11-25")))
                .isEqualTo(new DraftProblem(DraftField.FROM, Cause.LOCKED));
        assertThat(reader().change(begun(), draft(Map.of(DraftField.FROM, "2026-11-01")))
                        .period())
                .isEqualTo(begun().period());
    }

    @Test
    @Tag("DEL-4")
    void aColleaguesPeriodIsNotStretchedPastItsBound() {
        assertThat(changeProblem(Map.of(DraftField.UNTIL, "2027-11-02")))
                .isEqualTo(new DraftProblem(DraftField.UNTIL, Cause.PERIOD_TOO_LONG));
        assertThat(changeProblem(Map.of(DraftField.UNTIL, "")))
                .isEqualTo(new DraftProblem(DraftField.UNTIL, Cause.MISSING));
    }

    private static Delegation begun() {
        return new Delegation(
                "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
                DelegationKind.COLLEAGUE,
                "doctor",
                Optional.of(new Delegate.Person(People.id(People.OTHER_NUMBER))),
                new PersonName("Médecin", "Virginie"),
                Optional.empty(),
                new Rights(Access.WRITE, Access.READ, Access.NONE),
                new Period(Instant.parse("2026-10-31T23:00:00Z"), Optional.of(Instant.parse("2026-12-31T23:00:00Z"))),
                Delegation.Standing.ACTIVE,
                Optional.empty(),
                Instant.parse("2026-10-31T08:00:00Z"),
                Optional.empty());
    }

    private static DraftProblem changeProblem(Map<DraftField, String> fields) {
        return only(catchThrowableOfType(InvalidDraftException.class, () -> reader().change(begun(), draft(fields))));
    }

    private static DraftProblem problem(DelegationDraft draft) {
        return only(catchThrowableOfType(InvalidDraftException.class, () -> reader().read(draft)));
    }

    private static DraftProblem only(InvalidDraftException refused) {
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }

    private static DelegationDraft with(Map<DraftField, String> fields, DraftField field, String text) {
        Map<DraftField, String> changed = new EnumMap<>(fields);
        changed.put(field, text);
        return draft(changed);
    }

    private static DelegationDraft draft(Map<DraftField, String> fields) {
        return new DelegationDraft(fields);
    }

    private static DraftReader reader() {
        return new DraftReader(DelegationPolicy.DEFAULT, NOW, Optional.of(People.id(People.DOCTOR_NUMBER)));
    }
}
