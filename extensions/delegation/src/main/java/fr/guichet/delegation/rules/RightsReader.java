package fr.guichet.delegation.rules;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.delegation.Rights;
import java.util.Optional;

/** Reads the three rights: the parts of a dossier are worth nothing without the dossier. */
final class RightsReader {

    private RightsReader() {}

    /** @param before what holds for a right of which the draft says nothing; empty for no access */
    static Optional<Rights> read(DelegationDraft draft, Optional<Rights> before, Problems problems) {
        Optional<Access> dossiers = access(draft, DraftField.DOSSIERS, before.map(Rights::dossiers), problems);
        Optional<Access> medical = access(draft, DraftField.MEDICAL, before.map(Rights::medical), problems);
        Optional<Access> autonomy = access(draft, DraftField.AUTONOMY, before.map(Rights::autonomy), problems);
        if (dossiers.isEmpty() || medical.isEmpty() || autonomy.isEmpty()) {
            return Optional.empty();
        }
        if (!dossiers.get().isGiven()) {
            return problems.refuse(DraftField.DOSSIERS, Cause.DOSSIERS_NEEDED);
        }
        return Optional.of(new Rights(dossiers.get(), medical.get(), autonomy.get()));
    }

    private static Optional<Access> access(
            DelegationDraft draft, DraftField field, Optional<Access> before, Problems problems) {
        if (!draft.says(field)) {
            return Optional.of(before.orElse(Access.NONE));
        }
        if (draft.text(field).isEmpty()) {
            return Optional.of(Access.NONE);
        }
        Optional<Access> access = Access.of(draft.text(field));
        return access.isPresent() ? access : problems.refuse(field, Cause.UNKNOWN_WORD);
    }
}
