package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.GatewayProperties;
import fr.guichet.onetimecode.sms.GatewaySettings;
import fr.guichet.onetimecode.sms.InvalidSettingException;
import fr.guichet.onetimecode.sms.SecretVariable;
import fr.guichet.onetimecode.sms.Sender;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The settings of a gateway that is spoken to by SMPP, typed.
 *
 * @param bindTimeout to connect, agree on TLS and bind
 * @param totalTimeout for one send, its bind included
 * @param enquireLink silence after which the other side is asked whether it is there
 * @param validity after which the operator gives up; zero leaves it to the operator
 */
record SmppGatewayConfig(
        String host,
        int port,
        boolean tls,
        SecretVariable systemId,
        SecretVariable password,
        String systemType,
        Sender sender,
        Duration validity,
        Duration bindTimeout,
        Duration totalTimeout,
        Duration enquireLink) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern SYSTEM_TYPE = Pattern.compile("[\\x21-\\x7e]{0,12}");
    private static final int HIGHEST_PORT = 65_535;
    private static final int DEFAULT_BIND_SECONDS = 4;
    private static final int DEFAULT_ENQUIRE_SECONDS = 30;
    private static final int MOST_ENQUIRE_SECONDS = 600;
    private static final int DEFAULT_VALIDITY_MINUTES = 10;
    private static final int MOST_VALIDITY_MINUTES = 59;

    /** @throws InvalidSettingException with the property that is wrong */
    static SmppGatewayConfig read(GatewaySettings settings) {
        settings.required(SmppGatewayProperties.PORT);
        int total = GatewayProperties.totalTimeout(settings);
        return new SmppGatewayConfig(
                matching(
                        SmppGatewayProperties.HOST,
                        settings.required(SmppGatewayProperties.HOST),
                        HOST,
                        "is the name or address of a host"),
                settings.number(SmppGatewayProperties.PORT, 0, 1, HIGHEST_PORT),
                settings.flag(SmppGatewayProperties.TLS, true),
                secret(settings, SmppGatewayProperties.SYSTEM_ID_VARIABLE),
                secret(settings, SmppGatewayProperties.PASSWORD_VARIABLE),
                matching(
                        SmppGatewayProperties.SYSTEM_TYPE,
                        settings.text(SmppGatewayProperties.SYSTEM_TYPE).orElse(""),
                        SYSTEM_TYPE,
                        "is up to 12 printable characters"),
                sender(settings),
                Duration.ofMinutes(settings.number(
                        SmppGatewayProperties.VALIDITY_MINUTES, DEFAULT_VALIDITY_MINUTES, 0, MOST_VALIDITY_MINUTES)),
                Duration.ofSeconds(settings.number(
                        SmppGatewayProperties.BIND_TIMEOUT, Math.min(DEFAULT_BIND_SECONDS, total), 1, total)),
                Duration.ofSeconds(total),
                Duration.ofSeconds(settings.number(
                        SmppGatewayProperties.ENQUIRE_LINK, DEFAULT_ENQUIRE_SECONDS, 1, MOST_ENQUIRE_SECONDS)));
    }

    private static SecretVariable secret(GatewaySettings settings, String property) {
        return settings.secret(property).orElseThrow(() -> new InvalidSettingException(property, "is not set"));
    }

    private static Sender sender(GatewaySettings settings) {
        Sender sender = Sender.read(settings, SmppGatewayProperties.SENDER);
        if (sender.isNone()) {
            throw new InvalidSettingException(SmppGatewayProperties.SENDER, "is not set");
        }
        return sender;
    }

    private static String matching(String property, String value, Pattern form, String rule) {
        if (!form.matcher(value).matches()) {
            throw new InvalidSettingException(property, rule);
        }
        return value;
    }
}
