package fr.guichet.onetimecode.sms;

import org.jboss.logging.Logger;

/** A gateway with its settings: what is kept from one request to the next. Says in the log what was not sent, and why. */
final class ConfiguredGateway implements SmsGateway {

    private static final Logger LOG = Logger.getLogger(ConfiguredGateway.class);

    private final String name;
    private final SmsTransport transport;
    private final SendSlots slots;

    /** @param name of the component, for the log */
    ConfiguredGateway(String name, SmsTransport transport, int simultaneous) {
        this.name = name;
        this.transport = transport;
        this.slots = new SendSlots(simultaneous);
    }

    @Override
    public void send(MobileNumber to, String text) throws SmsException {
        try {
            sendInSlot(to, text);
        } catch (SmsException failed) {
            LOG.warnf("No SMS left by the gateway '%s': %s", name, failed.getMessage());
            throw failed;
        }
    }

    private void sendInSlot(MobileNumber to, String text) throws SmsException {
        SmsText sms = SmsText.of(text);
        slots.take();
        try {
            transport.deliver(to, sms);
        } finally {
            slots.giveBack();
        }
    }

    void end() {
        transport.close();
    }

    /** Called at the end of each request; the gateway outlives it. */
    @Override
    public void close() {}
}
