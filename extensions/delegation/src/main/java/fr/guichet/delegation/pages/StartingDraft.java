package fr.guichet.delegation.pages;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.rules.CalendarDays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What a form shows before anything is typed. */
final class StartingDraft {

    private StartingDraft() {}

    /** A new one: reading dossiers and nothing more, from today on; to give more is the doctor's choice. */
    static DelegationDraft fresh(LocalDate today) {
        return new DelegationDraft(Map.of(
                DraftField.DOSSIERS, Access.READ.word(),
                DraftField.MEDICAL, Access.NONE.word(),
                DraftField.AUTONOMY, Access.NONE.word(),
                DraftField.FROM, today.toString()));
    }

    /** A change: as it is. */
    static DelegationDraft of(Delegation delegation) {
        Map<DraftField, String> texts = new EnumMap<>(DraftField.class);
        texts.put(DraftField.DOSSIERS, delegation.rights().dossiers().word());
        texts.put(DraftField.MEDICAL, delegation.rights().medical().word());
        texts.put(DraftField.AUTONOMY, delegation.rights().autonomy().word());
        texts.put(
                DraftField.FROM, CalendarDays.dayOf(delegation.period().from()).toString());
        texts.put(
                DraftField.UNTIL,
                delegation
                        .period()
                        .until()
                        .map(CalendarDays::lastDayBefore)
                        .map(LocalDate::toString)
                        .orElse(""));
        return new DelegationDraft(texts);
    }
}
