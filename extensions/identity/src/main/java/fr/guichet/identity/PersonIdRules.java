package fr.guichet.identity;

import java.util.regex.Pattern;

/** The rules of each kind of {@link NationalPersonId}. */
final class PersonIdRules {

    // The internal part is the structure's own: letters, digits and the separators seen on cards (CPET0002).
    private static final Pattern INTERNAL = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern RPPS = Pattern.compile("[0-9]{11}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    // Two characters of département (2A and 2B included), then digits; TEST numbers carry one letter in second place.
    private static final Pattern NINE = Pattern.compile("[0-9][0-9AB][0-9]{7}");

    private PersonIdRules() {}

    static NationalPersonId parse(String text) throws InvalidIdentifierException {
        if (text == null || text.isEmpty()) {
            throw new InvalidIdentifierException(IdentifierRefusal.EMPTY);
        }
        NationalPersonId.Kind kind = kindOf(text.charAt(0));
        String rest = text.substring(1);
        if (kind.isNational()) {
            requireNumber(kind, rest);
        } else {
            int slash = rest.indexOf('/');
            if (slash < 0) {
                throw new InvalidIdentifierException(IdentifierRefusal.LENGTH);
            }
            requireNumber(kind, rest.substring(0, slash));
            if (!INTERNAL.matcher(rest.substring(slash + 1)).matches()) {
                throw new InvalidIdentifierException(IdentifierRefusal.CHARACTERS);
            }
        }
        return NationalPersonId.of(kind, rest);
    }

    private static NationalPersonId.Kind kindOf(char prefix) throws InvalidIdentifierException {
        for (NationalPersonId.Kind kind : NationalPersonId.Kind.values()) {
            if (kind.prefix() == prefix) {
                return kind;
            }
        }
        throw new InvalidIdentifierException(IdentifierRefusal.UNKNOWN_PREFIX);
    }

    private static void requireNumber(NationalPersonId.Kind kind, String number) throws InvalidIdentifierException {
        switch (kind) {
            case RPPS, RPPS_PRACTICE -> requireKeyed(number, 11);
            case SIREN -> requireKeyed(number, 9);
            case SIRET -> requireKeyed(number, 14);
            case ADELI, ADELI_PRACTICE, FINESS -> requireNine(number);
        }
    }

    private static void requireKeyed(String number, int length) throws InvalidIdentifierException {
        requireLength(number, length);
        if (!DIGITS.matcher(number).matches()
                || (length == 11 && !RPPS.matcher(number).matches())) {
            throw new InvalidIdentifierException(IdentifierRefusal.CHARACTERS);
        }
        if (!Luhn.holds(number)) {
            throw new InvalidIdentifierException(IdentifierRefusal.KEY);
        }
    }

    private static void requireNine(String number) throws InvalidIdentifierException {
        requireLength(number, 9);
        if (!NINE.matcher(number).matches()) {
            throw new InvalidIdentifierException(IdentifierRefusal.CHARACTERS);
        }
    }

    private static void requireLength(String number, int length) throws InvalidIdentifierException {
        if (number.length() != length) {
            throw new InvalidIdentifierException(IdentifierRefusal.LENGTH);
        }
    }
}
