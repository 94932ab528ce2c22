package fr.guichet.delegation;

import java.util.Locale;

/**
 * What is wrong with one field.
 *
 * @param field where
 * @param cause what
 */
public record DraftProblem(DraftField field, Cause cause) {

    /** What can be wrong; none of them says anything of accounts. */
    public enum Cause {
        MISSING,
        TOO_LONG,
        /** No kind of delegation, or no access. */
        UNKNOWN_WORD,
        /** Something that no name has, such as an angle bracket or a line break. */
        CHARACTERS,
        NOT_AN_ADDRESS,
        /** Neither an RPPS nor an ADELI number. */
        NOT_AN_IDENTIFIER,
        /** The number of whoever asks. */
        ONESELF,
        /** Without the dossiers, nothing is delegated; and their parts cannot be without them. */
        DOSSIERS_NEEDED,
        /** No calendar day. */
        NOT_A_DAY,
        /** The last day is before the first one or over, or the first one is before today. */
        DAY_OUT_OF_ORDER,
        /** Longer than the operator allows for a colleague. */
        PERIOD_TOO_LONG,
        /** Cannot be changed any more: the delegation has begun. */
        LOCKED;

        /** The code in the HTTP API, and the end of a message key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
