package fr.guichet.account.sending;

import fr.guichet.identity.StatedReason;
import fr.guichet.identity.watch.CallOutcome;
import java.util.Locale;
import org.keycloak.email.EmailException;

/** A mail that was not sent, or not for sure. Neither the message nor a cause of it holds an address. */
public final class MailNotSentException extends EmailException implements StatedReason {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The mail server had not taken it when the time was over; it may have taken it all the same. */
        TOO_SLOW,
        /** As many mails as allowed were being sent already; the mail server was not asked. */
        TOO_MANY_AT_ONCE,
        /** The mail server, or the connection to it, refused. */
        FAILED
    }

    private final Reason reason;
    private final String stated;

    MailNotSentException(Reason reason) {
        super("mail not sent: " + reason);
        this.reason = reason;
        this.stated = reason.name().toLowerCase(Locale.ROOT);
    }

    /** @param detail a word about it that cannot be personal, such as the class of an exception */
    MailNotSentException(Reason reason, String detail) {
        super("mail not sent: " + reason + " (" + detail + ")");
        this.reason = reason;
        this.stated = reason.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }

    @Override
    public String statedReason() {
        return stated;
    }

    public Reason reason() {
        return reason;
    }

    /** The same for whoever watches calls of every kind. */
    CallOutcome outcome() {
        return switch (reason) {
            case TOO_SLOW -> CallOutcome.TOO_SLOW;
            case TOO_MANY_AT_ONCE -> CallOutcome.TOO_BUSY;
            case FAILED -> CallOutcome.REFUSED;
        };
    }
}
