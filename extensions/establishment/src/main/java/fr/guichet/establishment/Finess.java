package fr.guichet.establishment;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalStructureId;

/**
 * FINESS number of an establishment, nine characters (ANS, national identifiers of structures, without the prefix).
 * It is public: it may be shown and logged.
 */
public record Finess(String value) {

    /** @throws IllegalArgumentException when it is none; use {@link #parse} for what somebody typed */
    public Finess {
        if (!value.matches("[0-9][0-9A-Z][0-9]{7}")) {
            throw new IllegalArgumentException("not a FINESS number");
        }
    }

    /**
     * Reads a number that somebody typed: spaces are left out, letters taken in either case.
     *
     * @throws InvalidIdentifierException with the cause: characters, length or key
     */
    public static Finess parse(String text) throws InvalidIdentifierException {
        String bare = text == null ? "" : text.replaceAll("[\\s\\u00A0\\u202F]", "");
        String structure = NationalStructureId.Kind.FINESS.prefix() + bare;
        return new Finess(NationalStructureId.parse(structure).value().substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
