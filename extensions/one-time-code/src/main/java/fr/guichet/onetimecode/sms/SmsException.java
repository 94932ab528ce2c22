package fr.guichet.onetimecode.sms;

/**
 * An SMS was not sent, or nobody knows whether it was. The message holds neither number, text nor secret, and there is
 * no cause that could: what a library says about a failure is not ours to vouch for.
 */
public final class SmsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SmsFailure failure;

    /**
     * @param failure what happened
     * @param detail for the operator's log: a status, the name of a setting; nothing of the message or its recipient
     */
    public SmsException(SmsFailure failure, String detail) {
        super(failure + ": " + detail);
        this.failure = failure;
    }

    public SmsFailure failure() {
        return failure;
    }
}
