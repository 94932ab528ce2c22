package fr.guichet.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every period and of any rights. */
class DelegationsProperties {

    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Property
    @Tag("DEL-4")
    void aDelegationIsInForceFromItsFirstSecondToBeforeItsLast(
            @ForAll @LongRange(min = -100_000, max = 100_000) long from,
            @ForAll @LongRange(min = 1, max = 100_000) long length,
            @ForAll @LongRange(min = -300_000, max = 300_000) long at) {
        Period period = new Period(NOW.plusSeconds(from), Optional.of(NOW.plusSeconds(from + length)));
        DelegationState state = of(period).state(NOW.plusSeconds(at));

        assertThat(state == DelegationState.ACTIVE).isEqualTo(from <= at && at < from + length);
        assertThat(state == DelegationState.UPCOMING).isEqualTo(at < from);
        assertThat(state == DelegationState.EXPIRED).isEqualTo(at >= from + length);
    }

    @Property
    @Tag("DEL-4")
    void whateverIsTypedAColleaguesPeriodIsNotOverNotBeforeNowAndWithinItsBound(
            @ForAll @IntRange(min = -800, max = 800) int first, @ForAll @IntRange(min = -800, max = 800) int last) {
        Map<DraftField, String> fields = colleague();
        fields.put(DraftField.FROM, TODAY.plusDays(first).toString());
        fields.put(DraftField.UNTIL, TODAY.plusDays(last).toString());
        boolean good = first >= 0 && last >= first && last - first + 1 <= 366;

        Optional<Period> period = read(fields).map(request -> request.terms().period());

        assertThat(period.isPresent()).isEqualTo(good);
        period.ifPresent(read -> {
            assertThat(read.from()).isAfterOrEqualTo(NOW);
            assertThat(read.until().orElseThrow()).isAfter(NOW);
            assertThat(CalendarDays.dayOf(read.from())).isEqualTo(TODAY.plusDays(first));
            assertThat(CalendarDays.lastDayBefore(read.until().orElseThrow())).isEqualTo(TODAY.plusDays(last));
            // One of the days has 25 hours.
            assertThat(Duration.between(read.from(), read.until().orElseThrow()))
                    .isLessThanOrEqualTo(
                            DelegationPolicy.DEFAULT.longestColleague().plusHours(1));
        });
    }

    @Property
    @Tag("DEL-1")
    void rightsAreThoseAskedForAndNeverWithoutTheDossiers(
            @ForAll Access dossiers, @ForAll Access medical, @ForAll Access autonomy) {
        Map<DraftField, String> fields = colleague();
        fields.put(DraftField.DOSSIERS, dossiers.word());
        fields.put(DraftField.MEDICAL, medical.word());
        fields.put(DraftField.AUTONOMY, autonomy.word());

        Optional<Rights> rights = read(fields).map(request -> request.terms().rights());

        assertThat(rights)
                .isEqualTo(
                        dossiers.isGiven() ? Optional.of(new Rights(dossiers, medical, autonomy)) : Optional.empty());
    }

    @Property
    @Tag("DEL-1")
    void nothingThatIsTypedIsAnythingButReadOrRefused(@ForAll DraftField field, @ForAll String text) {
        Map<DraftField, String> fields = colleague();
        fields.put(field, text);

        read(fields).ifPresent(request -> assertThat(request.name().family()).isNotBlank());
    }

    private static Map<DraftField, String> colleague() {
        Map<DraftField, String> fields = new EnumMap<>(DraftField.class);
        fields.put(DraftField.KIND, "colleague");
        fields.put(DraftField.FAMILY_NAME, "Médecin");
        fields.put(DraftField.GIVEN_NAME, "Virginie");
        fields.put(DraftField.IDENTIFIER, People.OTHER_NUMBER);
        fields.put(DraftField.DOSSIERS, "read");
        fields.put(DraftField.UNTIL, TODAY.plusDays(5).toString());
        return fields;
    }

    private static Optional<Request> read(Map<DraftField, String> fields) {
        try {
            return Optional.of(
                    new DraftReader(DelegationPolicy.DEFAULT, NOW, Optional.of(People.id(People.DOCTOR_NUMBER)))
                            .read(new DelegationDraft(fields)));
        } catch (InvalidDraftException refused) {
            return Optional.empty();
        }
    }

    private static Delegation of(Period period) {
        return new Delegation(
                "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
                DelegationKind.ASSISTANT,
                "doctor",
                Optional.empty(),
                new PersonName("Dupont", "Vladimir"),
                Optional.empty(),
                new Rights(Access.READ, Access.NONE, Access.NONE),
                period,
                Delegation.Standing.ACTIVE,
                Optional.empty(),
                NOW,
                Optional.empty());
    }
}
