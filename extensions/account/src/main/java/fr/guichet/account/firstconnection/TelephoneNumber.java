package fr.guichet.account.firstconnection;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number without its spaces: ten French digits, or {@code +} and an international number (ITU E.164). */
public record TelephoneNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u202F./()-]");
    private static final Pattern NUMBER = Pattern.compile("0[1-9][0-9]{8}|\\+[1-9][0-9]{6,14}");

    /** The number in a text; empty when it is none. {@code 00} is read as {@code +}. */
    static Optional<TelephoneNumber> parse(String text) {
        String bare = SEPARATORS.matcher(text.replace("(0)", "")).replaceAll("");
        String number = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        return NUMBER.matcher(number).matches() ? Optional.of(new TelephoneNumber(number)) : Optional.empty();
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "a telephone number";
    }
}
