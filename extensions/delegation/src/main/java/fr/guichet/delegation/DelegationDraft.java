package fr.guichet.delegation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody typed about a delegation, unread: the same for a form and for a JSON document. A field that is not there
 * was not said, which a change takes for "as it was"; an empty one says that there is nothing.
 *
 * @param fields texts by field
 */
public record DelegationDraft(Map<DraftField, String> fields) {

    public DelegationDraft {
        Map<DraftField, String> copy = new EnumMap<>(DraftField.class);
        fields.forEach((field, text) -> {
            if (text != null) {
                copy.put(field, text.strip());
            }
        });
        fields = Collections.unmodifiableMap(copy);
    }

    /** Whether anything was said of it, be it nothing. */
    public boolean says(DraftField field) {
        return fields.containsKey(field);
    }

    /** The text without edges; empty when there is none. */
    public String text(DraftField field) {
        return fields.getOrDefault(field, "");
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "DelegationDraft" + fields.keySet();
    }
}
