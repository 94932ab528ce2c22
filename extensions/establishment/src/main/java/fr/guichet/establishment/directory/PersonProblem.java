package fr.guichet.establishment.directory;

import java.util.Locale;

/**
 * What is wrong with a field about a person.
 *
 * @param field where
 * @param cause what
 */
public record PersonProblem(PersonField field, Cause cause) {

    /** What can be wrong. */
    public enum Cause {
        /** It is empty. */
        MISSING,
        /** It is longer than can be kept. */
        TOO_LONG,
        /** It holds what such a text cannot hold. */
        CHARACTERS,
        /** It is no e-mail address. */
        NOT_AN_ADDRESS,
        /** It is no user name: three to sixty small letters, digits, dots, hyphens or underscores, one letter at least. */
        NOT_A_USER_NAME,
        /** Somebody has this user name. */
        TAKEN,
        /** No user name can be made of these names: one has to be typed. */
        NEEDED,
        /** The nomenclature has no such code. */
        UNKNOWN_CODE,
        /** It is no RPPS or ADELI number: length, key or prefix. */
        NOT_A_NUMBER,
        /** It cannot go with a national identifier, or is neither yes nor no. */
        NOT_EXPECTED;

        /** Stable word for an API and for message keys: {@code not_an_address}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
