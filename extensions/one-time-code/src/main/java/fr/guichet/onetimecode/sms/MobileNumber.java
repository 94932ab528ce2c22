package fr.guichet.onetimecode.sms;

/**
 * A mobile number of the French numbering plan, to which a code may be sent.
 *
 * <p>Taken are the mobiles of metropolitan France (06, 07) and those that the same plan gives overseas: Guadeloupe,
 * Saint-Barthélemy and Saint-Martin (0690, 0691), Guyane (0694), Martinique (0696, 0697), La Réunion (0692, 0693),
 * Mayotte (0639), Saint-Pierre-et-Miquelon (+508). New Caledonia, French Polynesia and Wallis-et-Futuna have plans and
 * operators of their own and count as foreign (ARCEP, plan national de numérotation; blocks as in libphonenumber).
 *
 * <p>{@link #toString} is masked: the number leaves through {@link #e164}, {@link #digits} and {@link #national} alone.
 */
public final class MobileNumber {

    private static final String HIDDEN = "•• •• •• •• ";

    private final String e164;
    private final String national;

    MobileNumber(String e164, String national) {
        this.e164 = e164;
        this.national = national;
    }

    /**
     * Reads what a person typed: {@code 06 12 34 56 78}, {@code +33 6…}, {@code 0033…}, with spaces, dots, hyphens,
     * slashes or brackets. An overseas number may be typed as it is dialled from anywhere in France ({@code 0690…}) or
     * with its own country code; they are one number.
     *
     * @throws NumberRefusedException with the cause; never with what was typed
     */
    public static MobileNumber parse(String typed) throws NumberRefusedException {
        return FrenchNumbers.parse(typed);
    }

    /** As networks write it (ITU-T E.164): {@code +33612345678}. Not for logs. */
    public String e164() {
        return e164;
    }

    /** E.164 without the plus sign: {@code 33612345678}. Not for logs. */
    public String digits() {
        return e164.substring(1);
    }

    /** As it is dialled in its own territory, without spaces: {@code 0612345678}. Not for logs. */
    public String national() {
        return national;
    }

    /** The last two digits, for pages: {@code •• •• •• •• 78}. */
    public String masked() {
        return HIDDEN + e164.substring(e164.length() - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MobileNumber number && number.e164.equals(e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return "MobileNumber[" + masked() + "]";
    }
}
