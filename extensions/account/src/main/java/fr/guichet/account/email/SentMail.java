package fr.guichet.account.email;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The last validation mail of an account: to which address, and when.
 *
 * @param address of the mail
 * @param sentAt when it was handed over
 */
record SentMail(String address, Instant sentAt) {

    /** Attribute of the account: the instant, a space, the address. */
    static final String ATTRIBUTE = "emailValidationSent";

    /** What the account remembers; empty when there is nothing, or nothing that can be read. */
    static Optional<SentMail> of(UserModel account) {
        String text = account.getFirstAttribute(ATTRIBUTE);
        int space = text == null ? -1 : text.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SentMail(text.substring(space + 1), Instant.parse(text.substring(0, space))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void keepOn(UserModel account) {
        account.setSingleAttribute(ATTRIBUTE, sentAt.truncatedTo(ChronoUnit.SECONDS) + " " + address);
    }

    /** Whether its link may still be opened: same address, and younger than the link lives. */
    boolean isStillGood(String currentAddress, Duration lifespan, Instant now) {
        return address.equals(currentAddress) && now.isBefore(sentAt.plus(lifespan));
    }
}
