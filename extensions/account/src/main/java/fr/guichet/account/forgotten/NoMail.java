package fr.guichet.account.forgotten;

/** Why a request for a new password sends no mail. The page never says; the event does. */
enum NoMail {
    /** No account, or a text that means none. */
    UNKNOWN("user_not_found"),
    /** Several accounts carry the national identifier. */
    AMBIGUOUS("national_identifier_ambiguous"),
    /** Disabled by an administrator, or locked for good. */
    DISABLED("user_disabled"),
    /** May not use a password at all yet (OTP-6). */
    NOT_ENTITLED("strong_connection_first"),
    /** No address, or one that nobody has validated (ACC-4). */
    ADDRESS_NOT_VALIDATED("email_not_validated"),
    /** As many mails as allowed were sent to this person already. */
    BUDGET_SPENT("reset_budget_spent"),
    /** The mail server did not take it. */
    NOT_SENT("email_send_failed");

    private final String error;

    NoMail(String error) {
        this.error = error;
    }

    /** Error of the event. */
    String error() {
        return error;
    }
}
