package fr.guichet.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National identifier of a structure (identifiant national de structure, ANS). Its prefixes are not those of persons:
 * one CPE carries {@code 1}+FINESS for the establishment and {@code 3}+FINESS+{@code /}+internal for its holder.
 */
public final class NationalStructureId {

    /** Kinds of structure identifiers, each with its prefix. */
    public enum Kind {
        /** {@code 0} + ADELI number of a practice. */
        ADELI_PRACTICE('0'),
        /** {@code 1} + FINESS. */
        FINESS('1'),
        /** {@code 2} + SIREN. */
        SIREN('2'),
        /** {@code 3} + SIRET. */
        SIRET('3'),
        /** {@code 4} + RPPS of the holder, then the rank of the practice among the holder's. */
        RPPS_PRACTICE('4');

        private final char prefix;

        Kind(char prefix) {
            this.prefix = prefix;
        }

        /** First character of the identifiers of this kind. */
        public char prefix() {
            return prefix;
        }
    }

    // How many digits the rank takes was not seen on any card: one to three, with or without the hyphen of the tables.
    private static final Pattern RANKED = Pattern.compile("([0-9]{11})-?[0-9]{1,3}");

    private final Kind kind;
    private final String value;

    private NationalStructureId(Kind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /**
     * Reads an identifier as a certificate or a token holds it; letters in either case.
     *
     * @throws InvalidIdentifierException with the cause; never with the text
     */
    public static NationalStructureId parse(String text) throws InvalidIdentifierException {
        if (text == null || text.isEmpty()) {
            throw new InvalidIdentifierException(IdentifierRefusal.EMPTY);
        }
        String canonical = AsciiCase.upper(text);
        Kind kind = kindOf(canonical.charAt(0));
        String number = canonical.substring(1);
        switch (kind) {
            case ADELI_PRACTICE -> NumberRule.ADELI.require(number);
            case FINESS -> NumberRule.FINESS.require(number);
            case SIREN -> NumberRule.SIREN.require(number);
            case SIRET -> NumberRule.SIRET.require(number);
            case RPPS_PRACTICE -> requireRanked(number);
        }
        return new NationalStructureId(kind, canonical);
    }

    private static void requireRanked(String number) throws InvalidIdentifierException {
        Matcher ranked = RANKED.matcher(number);
        if (!ranked.matches()) {
            boolean digits = number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
            throw new InvalidIdentifierException(digits ? IdentifierRefusal.LENGTH : IdentifierRefusal.CHARACTERS);
        }
        NumberRule.RPPS.require(ranked.group(1));
    }

    private static Kind kindOf(char prefix) throws InvalidIdentifierException {
        for (Kind kind : Kind.values()) {
            if (kind.prefix == prefix) {
                return kind;
            }
        }
        throw new InvalidIdentifierException(IdentifierRefusal.UNKNOWN_PREFIX);
    }

    public Kind kind() {
        return kind;
    }

    /** The whole identifier, prefix included, letters as capitals. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalStructureId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked like a person's: a practice's number is its holder's. */
    @Override
    public String toString() {
        return Masking.mask(value);
    }
}
