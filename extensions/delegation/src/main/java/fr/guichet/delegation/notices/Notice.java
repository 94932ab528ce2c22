package fr.guichet.delegation.notices;

/** What somebody is told of; parameters of the sentence are the other side's name and the last day, or no text. */
enum Notice {
    /** To the doctor: an assistant was invited. */
    INVITED("delegationNoticeInvited"),
    /** To the doctor: a colleague was authorised. */
    AUTHORISED("delegationNoticeAuthorised"),
    /** To the doctor: an assistant accepted. */
    ACCEPTED("delegationNoticeAccepted"),
    /** To the doctor: rights or days were changed. */
    CHANGED("delegationNoticeChanged"),
    /** To the doctor: it is ended. */
    ENDED("delegationNoticeEnded"),
    /** To whoever works for the doctor: a delegation is received. */
    RECEIVED("delegationNoticeReceived"),
    /** To whoever works for the doctor: rights or days were changed. */
    RECEIVED_CHANGED("delegationNoticeReceivedChanged"),
    /** To whoever works for the doctor: it is ended. */
    RECEIVED_ENDED("delegationNoticeReceivedEnded");

    private static final String SUBJECT = "Subject";
    private static final String WHAT = "What";

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    String subjectKey() {
        return key + SUBJECT;
    }

    String whatKey() {
        return key + WHAT;
    }
}
