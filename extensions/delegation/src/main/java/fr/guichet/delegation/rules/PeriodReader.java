package fr.guichet.delegation.rules;

import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.delegation.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads when a delegation counts. A first day is today or later, and today means at once; a last day counts whole. An
 * assistant's may be open, a colleague's ends, and not too late (DEL-4).
 */
final class PeriodReader {

    private final DelegationPolicy policy;
    private final Instant now;

    PeriodReader(DelegationPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** @param before the period that is changed; empty for a new delegation */
    Optional<Period> read(DelegationDraft draft, DelegationKind kind, Optional<Period> before, Problems problems) {
        Optional<Instant> from = from(draft, before, problems);
        Optional<Optional<Instant>> until = until(draft, kind, before, problems);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isEmpty()) {
            return Optional.of(new Period(from.get(), Optional.empty()));
        }
        return bounded(from.get(), until.get().get(), kind, draft, problems);
    }

    private Optional<Period> bounded(
            Instant from, Instant until, DelegationKind kind, DelegationDraft draft, Problems problems) {
        DraftField changed = draft.says(DraftField.UNTIL) ? DraftField.UNTIL : DraftField.FROM;
        boolean saidAnything = draft.says(DraftField.UNTIL) || draft.says(DraftField.FROM);
        if (!until.isAfter(from) || (saidAnything && !until.isAfter(now))) {
            return problems.refuse(changed, Cause.DAY_OUT_OF_ORDER);
        }
        if (kind == DelegationKind.COLLEAGUE && until.isAfter(from.plus(policy.longestColleague()))) {
            return problems.refuse(changed, Cause.PERIOD_TOO_LONG);
        }
        return Optional.of(new Period(from, Optional.of(until)));
    }

    private Optional<Instant> from(DelegationDraft draft, Optional<Period> before, Problems problems) {
        String text = draft.text(DraftField.FROM);
        if (text.isEmpty()) {
            return Optional.of(before.map(Period::from).orElse(now));
        }
        Optional<LocalDate> day = CalendarDays.parse(text);
        if (day.isEmpty()) {
            return problems.refuse(DraftField.FROM, Cause.NOT_A_DAY);
        }
        if (before.filter(period -> CalendarDays.dayOf(period.from()).equals(day.get()))
                .isPresent()) {
            return before.map(Period::from);
        }
        if (before.filter(period -> period.hasBegun(now)).isPresent()) {
            return problems.refuse(DraftField.FROM, Cause.LOCKED);
        }
        LocalDate today = CalendarDays.dayOf(now);
        if (day.get().isBefore(today)) {
            return problems.refuse(DraftField.FROM, Cause.DAY_OUT_OF_ORDER);
        }
        return Optional.of(day.get().equals(today) ? now : CalendarDays.beginOf(day.get()));
    }

    /** Empty when it cannot be read; an empty end inside for a period without one. */
    private Optional<Optional<Instant>> until(
            DelegationDraft draft, DelegationKind kind, Optional<Period> before, Problems problems) {
        if (!draft.says(DraftField.UNTIL) && before.isPresent()) {
            return before.map(Period::until);
        }
        String text = draft.text(DraftField.UNTIL);
        if (text.isEmpty()) {
            return kind == DelegationKind.COLLEAGUE
                    ? problems.refuse(DraftField.UNTIL, Cause.MISSING)
                    : Optional.of(Optional.empty());
        }
        Optional<LocalDate> day = CalendarDays.parse(text);
        return day.isPresent()
                ? Optional.of(day.map(CalendarDays::endOf))
                : problems.refuse(DraftField.UNTIL, Cause.NOT_A_DAY);
    }
}
