package fr.guichet.card.provider;

import java.util.List;

/** One thing to check or to do after a refusal (CARD-3), with a link where there is more to read. */
enum Advice {
    INSERTED("cardAdviceInserted"),
    READ("cardAdviceRead"),
    CERTIFICATE("cardAdviceCertificate"),
    BROWSER("cardAdviceBrowser"),
    DIAGNOSE("cardAdviceDiagnose"),
    LOST("cardAdviceLost"),
    RENEW("cardAdviceRenew"),
    OTHER_CARD("cardAdviceOtherCard"),
    CLOCK("cardAdviceClock"),
    LATER("cardAdviceLater"),
    SAME_BROWSER("cardAdviceSameBrowser"),
    START_AGAIN("cardAdviceStartAgain");

    /** The card is not seen at all, or not well. */
    static final List<Advice> READER = List.of(INSERTED, READ, CERTIFICATE, BROWSER, DIAGNOSE, LOST);
    /** Another certificate was chosen than the one of the card that logs in. */
    static final List<Advice> CHOICE = List.of(CERTIFICATE, BROWSER, DIAGNOSE);
    /** The card itself will not do. */
    static final List<Advice> CARD = List.of(OTHER_CARD, BROWSER, LOST);
    /** The card has had its time. */
    static final List<Advice> RENEWAL = List.of(RENEW, OTHER_CARD, BROWSER);
    /** Nothing the doctor could change. */
    static final List<Advice> WAIT = List.of(LATER);
    /** The way between the two hosts was left. */
    static final List<Advice> RESTART = List.of(SAME_BROWSER, START_AGAIN);

    private final String textKey;

    Advice(String textKey) {
        this.textKey = textKey;
    }

    /** Key of the sentence. */
    String textKey() {
        return textKey;
    }
}
