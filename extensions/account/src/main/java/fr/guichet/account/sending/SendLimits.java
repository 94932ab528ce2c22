package fr.guichet.account.sending;

import java.time.Duration;
import org.keycloak.Config;

/**
 * How long a send may take and how many run at once, on one node.
 *
 * @param deadline for the whole send, from connecting to the mail server's last word
 * @param atOnce sends at the same time; another one is refused at once
 */
record SendLimits(Duration deadline, int atOnce) {

    private static final String DEADLINE = "deadlineMillis";
    private static final String AT_ONCE = "atOnce";

    // A page has to explain within 10 seconds.
    private static final int DEFAULT_DEADLINE_MILLIS = 8_000;
    private static final int LONGEST_MILLIS = 60_000;
    private static final int DEFAULT_AT_ONCE = 20;
    private static final int MOST_AT_ONCE = 1_000;

    SendLimits {
        requireBetween(DEADLINE, deadline.toMillis(), 100, LONGEST_MILLIS);
        requireBetween(AT_ONCE, atOnce, 1, MOST_AT_ONCE);
    }

    /**
     * Reads the options {@code --spi-email-sender--guichet-bounded--deadline-millis} and {@code …--at-once}.
     *
     * @throws IllegalArgumentException naming the option that is out of bounds: the server does not start with it
     */
    static SendLimits of(Config.Scope options) {
        return new SendLimits(
                Duration.ofMillis(options.getInt(DEADLINE, DEFAULT_DEADLINE_MILLIS)),
                options.getInt(AT_ONCE, DEFAULT_AT_ONCE));
    }

    private static void requireBetween(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "option " + option + " of the mail sender must be between " + least + " and " + most);
        }
    }
}
