package fr.guichet.onetimecode.sms;

/** Stands for a gateway whose settings cannot be used. */
final class RefusingTransport implements SmsTransport {

    private final String reason;

    /** @param reason names the property */
    RefusingTransport(String reason) {
        this.reason = reason;
    }

    @Override
    public void deliver(MobileNumber to, SmsText text) throws SmsException {
        throw new SmsException(SmsFailure.MISCONFIGURED, reason);
    }

    @Override
    public void close() {}
}
