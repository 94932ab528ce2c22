package fr.guichet.account.firstconnection;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.utils.EmailValidationUtil;

/** An e-mail address in small letters, as the server keeps it. */
record EmailAddress(String value) {

    private static final int MAXIMUM = 254;

    /** The address in a text; empty when it is none by the server's own rule, which "Mon compte" applies too. */
    static Optional<EmailAddress> parse(String text) {
        if (text.length() > MAXIMUM || !EmailValidationUtil.isValidEmail(text)) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(text.toLowerCase(Locale.ROOT)));
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
