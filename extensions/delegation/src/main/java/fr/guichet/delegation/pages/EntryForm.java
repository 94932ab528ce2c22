package fr.guichet.delegation.pages;

import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.SeenDelegation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A form of this section: its template, and the fields that are read from it. Other parameters are not read. */
enum EntryForm {
    /** Invites an assistant: the authorisation begins when it is accepted. */
    ASSISTANT(
            "delegation-assistant.ftl",
            Optional.of(DelegationKind.ASSISTANT),
            DelegationsFlash.INVITED,
            EnumSet.of(DraftField.FAMILY_NAME, DraftField.GIVEN_NAME, DraftField.EMAIL, DraftField.UNTIL)),
    /** Authorises a colleague for a period. */
    COLLEAGUE(
            "delegation-colleague.ftl",
            Optional.of(DelegationKind.COLLEAGUE),
            DelegationsFlash.GIVEN,
            EnumSet.of(
                    DraftField.FAMILY_NAME,
                    DraftField.GIVEN_NAME,
                    DraftField.IDENTIFIER,
                    DraftField.FROM,
                    DraftField.UNTIL)),
    /** Changes rights and last day. */
    CHANGE("delegation-change.ftl", Optional.empty(), DelegationsFlash.CHANGED, EnumSet.of(DraftField.UNTIL)),
    /** Changes what has yet to begin, its first day too. */
    CHANGE_BEFORE_BEGIN(
            "delegation-change.ftl",
            Optional.empty(),
            DelegationsFlash.CHANGED,
            EnumSet.of(DraftField.FROM, DraftField.UNTIL));

    private final String template;
    private final Optional<DelegationKind> kind;
    private final DelegationsFlash done;
    private final Set<DraftField> fields;

    EntryForm(String template, Optional<DelegationKind> kind, DelegationsFlash done, Set<DraftField> own) {
        this.template = template;
        this.kind = kind;
        this.done = done;
        this.fields = EnumSet.copyOf(own);
        this.fields.addAll(EnumSet.of(DraftField.DOSSIERS, DraftField.MEDICAL, DraftField.AUTONOMY));
    }

    /** The form for one that is there: its first day can be changed as long as it has not begun. */
    static EntryForm changing(SeenDelegation seen) {
        return seen.state() == DelegationState.UPCOMING ? CHANGE_BEFORE_BEGIN : CHANGE;
    }

    String template() {
        return template;
    }

    /** What the list says once it was done. */
    DelegationsFlash done() {
        return done;
    }

    boolean has(DraftField field) {
        return fields.contains(field);
    }

    /**
     * What was typed; a field of the form that did not come with it was left empty.
     *
     * @param parameters the value of a parameter of the request, or null
     */
    DelegationDraft read(Function<String, String> parameters) {
        Map<DraftField, String> texts = new EnumMap<>(DraftField.class);
        for (DraftField field : fields) {
            String text = parameters.apply(field.fieldName());
            texts.put(field, text == null ? "" : text);
        }
        kind.ifPresent(given -> texts.put(DraftField.KIND, given.word()));
        return new DelegationDraft(texts);
    }

    /**
     * What the form shows again: the text of each of its fields, by name; a field that is not said of is not there.
     *
     * @param said typed before, or as it is
     */
    Map<String, String> shown(DelegationDraft said) {
        Map<String, String> values = new LinkedHashMap<>();
        for (DraftField field : fields) {
            values.put(field.fieldName(), said.text(field));
        }
        return values;
    }
}
