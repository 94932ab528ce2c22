package fr.guichet.identity;

/**
 * National identifier of a person (identifiant national PS, ANS table TRE_G08): one prefix that names the kind, then
 * the number, and for kinds that live inside a structure {@code /} and the structure's own identifier.
 *
 * <p>People are linked by this value and by nothing else. {@link #toString} is masked: the full value leaves through
 * {@link #value()} alone.
 */
public final class NationalPersonId {

    /** Kinds of TRE_G08, each with its prefix. */
    public enum Kind {
        /** {@code 0} + ADELI number of a professional. */
        ADELI('0', NumberRule.ADELI),
        /** {@code 1} + ADELI number of a practice, then the internal identifier. */
        ADELI_PRACTICE('1', NumberRule.ADELI),
        /** {@code 3} + FINESS of an establishment, then the internal identifier. */
        FINESS('3', NumberRule.FINESS),
        /** {@code 4} + SIREN, then the internal identifier. */
        SIREN('4', NumberRule.SIREN),
        /** {@code 5} + SIRET, then the internal identifier. */
        SIRET('5', NumberRule.SIRET),
        /** {@code 6} + RPPS of a practice's holder, then the internal identifier. */
        RPPS_PRACTICE('6', NumberRule.RPPS),
        /** {@code 8} + RPPS number of a professional. */
        RPPS('8', NumberRule.RPPS);

        private final char prefix;
        private final NumberRule number;

        Kind(char prefix, NumberRule number) {
            this.prefix = prefix;
            this.number = number;
        }

        /** First character of the identifiers of this kind. */
        public char prefix() {
            return prefix;
        }

        /** Whether the identifier names a person nationally, and not inside a structure. */
        public boolean isNational() {
            return this == ADELI || this == RPPS;
        }

        NumberRule number() {
            return number;
        }
    }

    private final Kind kind;
    private final String value;

    NationalPersonId(Kind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /**
     * Reads an identifier as a certificate, a token or the database holds it: no spaces, no missing prefix. Letters are
     * taken in either case and kept as capitals, because the server keeps user names in small letters.
     *
     * @throws InvalidIdentifierException with the cause; never with the text
     */
    public static NationalPersonId parse(String text) throws InvalidIdentifierException {
        return PersonIdRules.parse(text);
    }

    public Kind kind() {
        return kind;
    }

    /** The whole identifier, prefix included, letters as capitals: {@code 899700356894}. Not for logs. */
    public String value() {
        return value;
    }

    /** The identifier with all but its prefix and last two characters hidden: for logs, events and pages. */
    public String masked() {
        return Masking.mask(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalPersonId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
