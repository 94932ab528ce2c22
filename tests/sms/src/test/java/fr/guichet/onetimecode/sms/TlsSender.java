package fr.guichet.onetimecode.sms;

import fr.guichet.onetimecode.sms.http.HttpSends;
import fr.guichet.onetimecode.sms.smpp.SmppSends;
import java.net.URI;

/**
 * Sends one SMS over TLS and says what became of it. A process of its own, because what the JDK trusts is settled when a
 * process starts, and the server settles it the same way: by the properties of its trust store.
 */
public final class TlsSender {

    static final String SENT = "sent";

    private TlsSender() {}

    /** @param arguments {@code http} or {@code smpp}, the host and the port */
    public static void main(String[] arguments) {
        String host = arguments[1];
        int port = Integer.parseInt(arguments[2]);
        try (SmsTransport transport = arguments[0].equals("http")
                ? HttpSends.transport(URI.create("https://" + host + ":" + port + "/sms"))
                : SmppSends.transport(host, port, true)) {
            transport.deliver(Operator.number(), Operator.text());
            System.out.println(SENT);
        } catch (SmsException failed) {
            System.out.println(failed.failure());
        }
        System.exit(0);
    }
}
