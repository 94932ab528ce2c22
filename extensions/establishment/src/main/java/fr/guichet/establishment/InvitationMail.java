package fr.guichet.establishment;

/** What became of the last mail of an invitation. */
public enum InvitationMail {
    /** None is to be sent, or whether one was sent is nobody's business: an invitation by national identifier. */
    UNTOLD,
    /** It waits for its turn. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** The mail server did not take it: the référent sends it again. */
    NOT_SENT
}
