package fr.guichet.identity;

import java.util.Map;
import java.util.Optional;

/** One table of codes and labels of the ANS, in the language it is published in (French). */
public final class Nomenclature {

    private final Map<String, String> labels;

    Nomenclature(Map<String, String> labels) {
        this.labels = Map.copyOf(labels);
    }

    /** The label of a code; empty when the table does not know it. */
    public Optional<String> label(String code) {
        return Optional.ofNullable(labels.get(code));
    }

    /** The label of a code, or the code itself: a code younger than the table is shown and never refused. */
    public String labelOrCode(String code) {
        return labels.getOrDefault(code, code);
    }

    /** Codes with their labels. */
    public Map<String, String> labels() {
        return labels;
    }

    public int size() {
        return labels.size();
    }
}
