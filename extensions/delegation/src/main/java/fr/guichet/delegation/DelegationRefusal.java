package fr.guichet.delegation;

import java.util.Locale;

/** Why something is not done with delegations; one value for each cause. */
public enum DelegationRefusal {
    /** Whoever asks is no self-employed professional with a national identifier. */
    NOT_SELF_EMPLOYED,
    /** Whoever asks has no profession that may delegate. */
    PROFESSION,
    /** The doctor has as many open delegations as the operator allows. */
    TOO_MANY_OPEN,
    /** The doctor gave as many in a day as the operator allows: each sends a mail to somebody. */
    TOO_MANY_TODAY,
    /** It is not there, or has nothing to do with whoever asks: the two are not told apart. */
    UNKNOWN,
    /** Only the doctor may do this, and whoever asks is the one who works for them (DEL-5). */
    NOT_THE_DOCTOR,
    /** It is ended or expired. */
    OVER,
    /** There is no invitation to send again: it is accepted, or for a colleague. */
    NOT_INVITED,
    /** The mail relay did not take the invitation; nothing was kept. */
    MAIL_NOT_SENT,
    /** The last mail of this invitation was sent moments ago. */
    TOO_SOON;

    /** The error of the event, such as {@code delegation_too_many_open}. */
    public String error() {
        return "delegation_" + word();
    }

    /** The code in the HTTP API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
