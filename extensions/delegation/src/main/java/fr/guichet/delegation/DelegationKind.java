package fr.guichet.delegation;

import java.util.Optional;

/** In which quality somebody works for a doctor. */
public enum DelegationKind {
    /** Helps a doctor with their dossiers, for as long as the doctor wants (manual 001, III). */
    ASSISTANT("assistant"),
    /** Stands in for a doctor for a given period, for instance as a replacement (manual 000, DEL-4). */
    COLLEAGUE("colleague");

    private final String word;

    DelegationKind(String word) {
        this.word = word;
    }

    /** The kind in tokens, events and the HTTP API. */
    public String word() {
        return word;
    }

    /** Empty when the word names no kind. */
    public static Optional<DelegationKind> of(String word) {
        for (DelegationKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
