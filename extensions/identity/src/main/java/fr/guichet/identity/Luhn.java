package fr.guichet.identity;

/** The control key of ISO/IEC 7812-1, annex B, that RPPS, SIREN, SIRET and numeric FINESS numbers carry. */
final class Luhn {

    private Luhn() {}

    /** Whether {@code digits}, ASCII digits alone, end with the right key. */
    static boolean holds(String digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (doubled) {
                digit *= 2;
                if (digit > 9) {
                    digit -= 9;
                }
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
