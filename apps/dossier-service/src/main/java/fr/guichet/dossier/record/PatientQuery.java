package fr.guichet.dossier.record;

import java.util.Optional;

/**
 * A patient searched for by surname and first name, accents and case ignored (DOS-4): each word typed begins a word of the
 * name, in that order. {@link #toString} says nothing, so that no log can.
 */
public final class PatientQuery {

    /** More words than this are no name, and each costs the database something. */
    private static final int LONGEST = 120;

    private final String words;

    private PatientQuery(String words) {
        this.words = words;
    }

    /**
     * Reads what somebody typed.
     *
     * @return empty when neither holds a letter or a figure
     */
    public static Optional<PatientQuery> typed(String surname, String firstName) {
        String words = SearchName.of(surname) + SearchName.of(firstName);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new PatientQuery(words.substring(0, Math.min(words.length(), LONGEST))));
    }

    /** For {@code like}: nothing that was typed is a wildcard in it. */
    String pattern() {
        return "%" + words.replace(" ", "% ") + "%";
    }

    @Override
    public String toString() {
        return "PatientQuery[*****]";
    }
}
