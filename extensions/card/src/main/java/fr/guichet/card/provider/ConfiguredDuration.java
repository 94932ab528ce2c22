package fr.guichet.card.provider;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A length of time as an operator writes it: seconds, or ISO 8601 such as {@code PT6H}. */
final class ConfiguredDuration {

    private ConfiguredDuration() {}

    /**
     * Reads a length of time.
     *
     * @param label name of the setting, for the message
     * @throws IllegalArgumentException when the text is neither form, or negative
     */
    static Duration parse(String label, String text) {
        String stripped = text.strip();
        Duration duration;
        try {
            duration = stripped.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(stripped))
                    : Duration.parse(stripped);
        } catch (DateTimeParseException invalid) {
            throw new IllegalArgumentException(label + ": seconds, or a duration such as PT6H.", invalid);
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException(label + " is not negative.");
        }
        return duration;
    }
}
