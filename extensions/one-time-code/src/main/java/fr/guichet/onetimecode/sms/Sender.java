package fr.guichet.onetimecode.sms;

import java.util.regex.Pattern;

/**
 * Who an SMS seems to come from: up to 11 letters and digits, or the digits of a number. Many operators allow only what
 * their contract names.
 *
 * @param value empty when the gateway decides
 */
public record Sender(String value) {

    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,11}");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{3,15}");

    /** @throws InvalidSettingException when it is neither a name nor a number */
    public static Sender read(GatewaySettings settings, String property) {
        String value = settings.text(property).orElse("");
        if (value.isEmpty()
                || NAME.matcher(value).matches()
                || DIGITS.matcher(value).matches()) {
            return new Sender(value);
        }
        throw new InvalidSettingException(property, "is up to 11 letters and digits, or the digits of a number");
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    /** Whether it is a name and not a number. */
    public boolean isName() {
        return NAME.matcher(value).matches();
    }
}
