package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.sms.Operator;
import fr.guichet.onetimecode.sms.SmsTransport;
import java.util.Map;

/** A way to the operator by SMPP with the settings that are enough. */
public final class SmppSends {

    private SmppSends() {}

    public static SmsTransport transport(int port) {
        return transport(port, Watch.nobody());
    }

    public static SmsTransport transport(int port, Watch watch) {
        return transport("127.0.0.1", port, false, watch);
    }

    public static SmsTransport transport(String host, int port, boolean tls) {
        return transport(host, port, tls, Watch.nobody());
    }

    private static SmsTransport transport(String host, int port, boolean tls, Watch watch) {
        Map<String, String> environment = Operator.environment();
        return new SmppSmsTransport(
                SmppGatewayConfig.read(Operator.settings(Map.of(
                        "host",
                        host,
                        "port",
                        String.valueOf(port),
                        "tls",
                        String.valueOf(tls),
                        "systemIdVariable",
                        "GUICHET_SMPP_SYSTEM_ID",
                        "passwordVariable",
                        "GUICHET_SMPP_PASSWORD",
                        "sender",
                        "Guichet"))),
                environment::get,
                watch);
    }
}
