package fr.guichet.account.notices;

/** What a person is told of. */
enum Notice {
    PASSWORD_CHANGED("noticePasswordSubject", "noticePasswordWhat"),
    EMAIL_CHANGED("noticeEmailSubject", "noticeEmailWhat"),
    SMS_NUMBER_SET("noticeSmsSetSubject", "noticeSmsSetWhat"),
    SMS_NUMBER_REMOVED("noticeSmsRemovedSubject", "noticeSmsRemovedWhat"),
    MEANS_LINKED("noticeLinkedSubject", "noticeLinkedWhat"),
    MEANS_UNLINKED("noticeUnlinkedSubject", "noticeUnlinkedWhat");

    private final String subjectKey;
    private final String whatKey;

    Notice(String subjectKey, String whatKey) {
        this.subjectKey = subjectKey;
        this.whatKey = whatKey;
    }

    String subjectKey() {
        return subjectKey;
    }

    /** The sentence of the mail that says what was changed; its parameter is when. */
    String whatKey() {
        return whatKey;
    }
}
