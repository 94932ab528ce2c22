package fr.guichet.identity;

import java.util.regex.Pattern;

/** The rule of each number that national identifiers are made of (ANS, identifiants nationaux; INSEE for SIREN). */
enum NumberRule {
    /** 11 digits, the last a Luhn key. */
    RPPS("[0-9]{11}", 11) {
        @Override
        boolean keyHolds(String number) {
            return Luhn.holds(number);
        }
    },
    /** Two characters of département, 2A and 2B included, then seven digits; TEST numbers carry a letter. No key. */
    ADELI(Shapes.NINE, 9) {
        @Override
        boolean keyHolds(String number) {
            return true;
        }
    },
    /** Same shape as ADELI; Luhn when all nine are digits, which Corsican and TEST numbers are not. */
    FINESS(Shapes.NINE, 9) {
        @Override
        boolean keyHolds(String number) {
            return Character.isLetter(number.charAt(1)) || Luhn.holds(number);
        }
    },
    /** 9 digits, Luhn. */
    SIREN("[0-9]{9}", 9) {
        @Override
        boolean keyHolds(String number) {
            return Luhn.holds(number);
        }
    },
    /** 14 digits, Luhn, but for the post offices of La Poste, whose digits add up to a multiple of five. */
    SIRET("[0-9]{14}", 14) {
        @Override
        boolean keyHolds(String number) {
            return Luhn.holds(number) || (number.startsWith(LA_POSTE) && sumOfDigits(number) % 5 == 0);
        }
    };

    private static final String LA_POSTE = "356000000";

    private final Pattern shape;
    private final int length;

    NumberRule(String shape, int length) {
        this.shape = Pattern.compile(shape);
        this.length = length;
    }

    /** Whether the key, where there is one, matches; the shape has been checked. */
    abstract boolean keyHolds(String number);

    int length() {
        return length;
    }

    /** Passes when {@code number}, in capitals, keeps the rule. */
    void require(String number) throws InvalidIdentifierException {
        if (number.length() != length) {
            throw new InvalidIdentifierException(IdentifierRefusal.LENGTH);
        }
        if (!shape.matcher(number).matches()) {
            throw new InvalidIdentifierException(IdentifierRefusal.CHARACTERS);
        }
        if (!keyHolds(number)) {
            throw new InvalidIdentifierException(IdentifierRefusal.KEY);
        }
    }

    private static int sumOfDigits(String number) {
        return number.chars().map(digit -> digit - '0').sum();
    }

    private static final class Shapes {
        private static final String NINE = "[0-9][0-9A-Z][0-9]{7}";
    }
}
