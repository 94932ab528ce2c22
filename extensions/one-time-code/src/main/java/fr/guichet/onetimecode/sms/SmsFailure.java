package fr.guichet.onetimecode.sms;

import fr.guichet.identity.watch.CallOutcome;

/** Why an SMS was not sent, as far as the gateway said. */
public enum SmsFailure {
    /** The gateway takes no SMS for this number. */
    REFUSED_NUMBER,
    /** No connection to the gateway: nothing was sent. */
    UNREACHABLE,
    /** No answer within the bound. The SMS may have left all the same. */
    TIMED_OUT,
    /** The connection ended before the answer. The SMS may have left all the same. */
    DROPPED,
    /** The gateway answered that it does not send it. */
    REJECTED,
    /** The gateway asks to be sent less. */
    THROTTLED,
    /** The gateway answered what the settings do not expect. The SMS may have left all the same. */
    MALFORMED_ANSWER,
    /** Too many sends at once on this node: nothing was sent. */
    OVERLOADED,
    /** Longer than one SMS: nothing was sent. */
    TOO_LONG,
    /** The settings of the gateway are wrong, or its credentials are not set or not accepted. */
    MISCONFIGURED;

    /** The same for whoever watches calls of every kind. */
    CallOutcome outcome() {
        return switch (this) {
            case REFUSED_NUMBER, REJECTED, THROTTLED -> CallOutcome.REFUSED;
            case UNREACHABLE, DROPPED -> CallOutcome.UNREACHABLE;
            case TIMED_OUT -> CallOutcome.TOO_SLOW;
            case MALFORMED_ANSWER -> CallOutcome.UNUSABLE;
            case OVERLOADED -> CallOutcome.TOO_BUSY;
            case TOO_LONG, MISCONFIGURED -> CallOutcome.FAILED;
        };
    }
}
