package fr.guichet.delegation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.Samples;
import fr.guichet.delegation.SeenDelegation;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryFormTest {

    @Test
    void theFormSaysOfWhichKindItIsAndNobodyElse() {
        DelegationDraft draft =
                EntryForm.ASSISTANT.read(Map.of("kind", "colleague", "identifier", Samples.NUMBER)::get);

        assertThat(draft.text(DraftField.KIND)).isEqualTo("assistant");
        assertThat(draft.says(DraftField.IDENTIFIER)).isFalse();
        assertThat(draft.says(DraftField.FROM)).isFalse();
    }

    @Test
    void aFieldThatDidNotComeWasLeftEmpty() {
        DelegationDraft draft = EntryForm.COLLEAGUE.read(parameter -> null);

        assertThat(draft.says(DraftField.UNTIL)).isTrue();
        assertThat(draft.text(DraftField.UNTIL)).isEmpty();
        assertThat(draft.text(DraftField.KIND)).isEqualTo("colleague");
    }

    @Test
    void whatWasTypedIsShownAgain() {
        DelegationDraft draft = EntryForm.ASSISTANT.read(
                Map.of("familyName", " <b> ", "dossiers", "write", "until", "31/01/2027")::get);

        assertThat(EntryForm.ASSISTANT.shown(draft))
                .containsEntry("familyName", "<b>")
                .containsEntry("dossiers", "write")
                .containsEntry("until", "31/01/2027")
                .containsEntry("email", "")
                .doesNotContainKeys("kind", "from", "identifier");
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryForm.class,
            names = {"CHANGE", "CHANGE_BEFORE_BEGIN"})
    void aChangeNeverSaysWhoItIsFor(EntryForm form) {
        DelegationDraft draft = form.read(parameter -> "x");

        assertThat(draft.says(DraftField.KIND)).isFalse();
        assertThat(draft.says(DraftField.FAMILY_NAME)).isFalse();
        assertThat(draft.says(DraftField.IDENTIFIER)).isFalse();
        assertThat(draft.says(DraftField.EMAIL)).isFalse();
    }

    @Test
    void theFirstDayCanBeChangedAsLongAsItIsToCome() {
        assertThat(EntryForm.changing(Samples.colleague(SeenDelegation.Side.GIVEN, DelegationState.UPCOMING))
                        .has(DraftField.FROM))
                .isTrue();
        assertThat(EntryForm.changing(Samples.colleague(SeenDelegation.Side.GIVEN, DelegationState.ACTIVE))
                        .has(DraftField.FROM))
                .isFalse();
    }

    @Test
    void aNewOneOffersToReadDossiersFromTodayOnAndNothingMore() {
        DelegationDraft fresh = StartingDraft.fresh(LocalDate.of(2026, 11, 21));

        assertThat(EntryForm.COLLEAGUE.shown(fresh))
                .containsEntry("dossiers", "read")
                .containsEntry("medical", "none")
                .containsEntry("autonomy", "none")
                .containsEntry("from", "2026-11-21")
                .containsEntry("until", "");
    }

    @Test
    void aChangeStartsFromWhatIsThere() {
        DelegationDraft started =
                StartingDraft.of(Samples.invitedAssistant(false).delegation());

        assertThat(EntryForm.CHANGE.shown(started))
                .containsEntry("dossiers", "write")
                .containsEntry("medical", "read")
                .containsEntry("autonomy", "none")
                .containsEntry("until", "2027-01-31");
    }
}
