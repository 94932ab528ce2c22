package fr.guichet.delegation.notices;

/** What somebody is told of; parameters of the sentence are the other side's name and the last day, an empty text for none. */
enum Notice {
    /** To the doctor: an assistant was invited. */
    INVITED("delegationNoticeInvitedSubject", "delegationNoticeInvitedWhat"),
    /** To the doctor: a colleague was authorised. */
    AUTHORISED("delegationNoticeAuthorisedSubject", "delegationNoticeAuthorisedWhat"),
    /** To the doctor: an assistant accepted. */
    ACCEPTED("delegationNoticeAcceptedSubject", "delegationNoticeAcceptedWhat"),
    /** To the doctor: rights or days were changed. */
    CHANGED("delegationNoticeChangedSubject", "delegationNoticeChangedWhat"),
    /** To the doctor: it is ended. */
    ENDED("delegationNoticeEndedSubject", "delegationNoticeEndedWhat"),
    /** To whoever works for the doctor: a delegation is received. */
    RECEIVED("delegationNoticeReceivedSubject", "delegationNoticeReceivedWhat"),
    /** To whoever works for the doctor: rights or days were changed. */
    RECEIVED_CHANGED("delegationNoticeReceivedChangedSubject", "delegationNoticeReceivedChangedWhat"),
    /** To whoever works for the doctor: it is ended. */
    RECEIVED_ENDED("delegationNoticeReceivedEndedSubject", "delegationNoticeReceivedEndedWhat");

    private final String subjectKey;
    private final String whatKey;

    Notice(String subjectKey, String whatKey) {
        this.subjectKey = subjectKey;
        this.whatKey = whatKey;
    }

    String subjectKey() {
        return subjectKey;
    }

    /** The sentence of the mail. */
    String whatKey() {
        return whatKey;
    }
}
