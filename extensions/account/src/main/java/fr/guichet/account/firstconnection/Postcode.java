package fr.guichet.account.firstconnection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A French postcode. Corsica's are 20xxx although its départements are 2A and 2B, so that is what {@code 2A004} becomes;
 * 97xxx and 98xxx are overseas and Monaco.
 */
public record Postcode(String value) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern CORSICA = Pattern.compile("2[AB]([0-9]{3})");
    private static final Pattern POSTCODE = Pattern.compile("(?:0[1-9]|[1-8][0-9]|9[0-5]|97|98)[0-9]{3}");

    /** The postcode in a text; empty when it is none. */
    static Optional<Postcode> parse(String text) {
        String bare = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        String code = CORSICA.matcher(bare).replaceFirst("20$1");
        return POSTCODE.matcher(code).matches() ? Optional.of(new Postcode(code)) : Optional.empty();
    }
}
