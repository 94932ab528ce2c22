package fr.guichet.delegation.rules;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a doctor typed, and tells all that is wrong with it at once. */
public final class DraftReader {

    /** Who somebody works with is settled when it is given: for another person there is another delegation. */
    private static final List<DraftField> SETTLED = List.of(
            DraftField.KIND, DraftField.FAMILY_NAME, DraftField.GIVEN_NAME, DraftField.EMAIL, DraftField.IDENTIFIER);

    private final PeriodReader periods;
    private final Optional<NationalPersonId> self;

    /** @param self the number of whoever asks */
    public DraftReader(DelegationPolicy policy, Instant now, Optional<NationalPersonId> self) {
        this.periods = new PeriodReader(policy, now);
        this.self = self;
    }

    /** @throws InvalidDraftException when it is no delegation */
    public Request read(DelegationDraft draft) throws InvalidDraftException {
        Problems problems = new Problems();
        Optional<DelegationKind> kind = DelegationKind.of(draft.text(DraftField.KIND));
        if (kind.isEmpty()) {
            problems.add(DraftField.KIND, draft.text(DraftField.KIND).isEmpty() ? Cause.MISSING : Cause.UNKNOWN_WORD);
            problems.throwIfAny();
        }
        Optional<PersonName> name = PersonReader.name(draft, problems);
        Optional<Request.Terms> terms = terms(draft, kind.orElseThrow(), Optional.empty(), Optional.empty(), problems);
        if (kind.get() == DelegationKind.ASSISTANT) {
            Optional<String> email = PersonReader.email(draft, problems);
            problems.throwIfAny();
            return new Request.Assistant(name.orElseThrow(), email.orElseThrow(), terms.orElseThrow());
        }
        Optional<NationalPersonId> colleague = PersonReader.colleague(draft, self, problems);
        problems.throwIfAny();
        return new Request.Colleague(name.orElseThrow(), colleague.orElseThrow(), terms.orElseThrow());
    }

    /**
     * What a delegation becomes; of what the draft does not say, nothing changes.
     *
     * @throws InvalidDraftException when that is none, or something is to change that is settled
     */
    public Request.Terms change(Delegation before, DelegationDraft draft) throws InvalidDraftException {
        Problems problems = new Problems();
        SETTLED.stream().filter(draft::says).forEach(field -> problems.add(field, Cause.LOCKED));
        Optional<Request.Terms> terms =
                terms(draft, before.kind(), Optional.of(before.rights()), Optional.of(before.period()), problems);
        problems.throwIfAny();
        return terms.orElseThrow();
    }

    private Optional<Request.Terms> terms(
            DelegationDraft draft,
            DelegationKind kind,
            Optional<Rights> rightsBefore,
            Optional<Period> periodBefore,
            Problems problems) {
        Optional<Rights> rights = RightsReader.read(draft, rightsBefore, problems);
        Optional<Period> period = periods.read(draft, kind, periodBefore, problems);
        return rights.flatMap(allowed -> period.map(when -> new Request.Terms(allowed, when)));
    }
}
