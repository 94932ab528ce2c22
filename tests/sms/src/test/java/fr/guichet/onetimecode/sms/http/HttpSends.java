package fr.guichet.onetimecode.sms.http;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.sms.Operator;
import fr.guichet.onetimecode.sms.SmsTransport;
import java.net.URI;
import java.util.Map;

/** A way to the operator by HTTP with the settings that are enough. */
public final class HttpSends {

    private HttpSends() {}

    public static SmsTransport transport(URI address) {
        return transport(address, Watch.nobody());
    }

    public static SmsTransport transport(URI address, Watch watch) {
        Map<String, String> environment = Operator.environment();
        return new HttpSmsTransport(
                HttpGatewayConfig.read(Operator.settings(Map.of(
                        "url", address.toString(),
                        "body", "{\"to\":\"{number}\",\"from\":\"{sender}\",\"text\":\"{text}\"}",
                        "sender", "Guichet",
                        "secretHeader", "Authorization",
                        "secretVariable", "GUICHET_SMS_AUTHORIZATION"))),
                environment::get,
                left -> {},
                watch);
    }
}
