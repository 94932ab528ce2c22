package fr.guichet.simulator.pki;

/** National identifiers of invented people. */
public final class TestIdentifiers {

    private TestIdentifiers() {}

    /**
     * National identifier of a TEST RPPS: {@code 8}, then {@code 997}, the seven digits written in the holder's name,
     * and the Luhn key.
     *
     * @param sevenDigits the digits of the name, {@code 0035689} in {@code MED-CS RPPS0035689}
     */
    public static String rpps(String sevenDigits) {
        if (!sevenDigits.matches("[0-9]{7}")) {
            throw new IllegalArgumentException("seven digits are needed");
        }
        String body = "997" + sevenDigits;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            // The key takes the last place, so the body's last digit is one of those that count double.
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return "8" + body + (10 - sum % 10) % 10;
    }
}
