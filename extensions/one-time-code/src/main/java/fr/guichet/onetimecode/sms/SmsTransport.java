package fr.guichet.onetimecode.sms;

/** How one kind of gateway is spoken to. Used by several threads at once. */
public interface SmsTransport extends AutoCloseable {

    /** @throws SmsException with the cause, within the bound of the settings */
    void deliver(MobileNumber to, SmsText text) throws SmsException;

    /** Ends what is kept open. */
    @Override
    void close();
}
