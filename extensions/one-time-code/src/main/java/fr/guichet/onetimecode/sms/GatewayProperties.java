package fr.guichet.onetimecode.sms;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings that every kind of gateway has. */
public final class GatewayProperties {

    /** The most a send may take, whatever is configured: the page answers within 10 seconds. */
    public static final int LONGEST_SEND_SECONDS = 8;

    private static final String SIMULTANEOUS = "simultaneous";
    private static final int DEFAULT_SIMULTANEOUS = 20;
    private static final int MOST_SIMULTANEOUS = 500;
    private static final String TOTAL_TIMEOUT = "totalTimeout";

    private GatewayProperties() {}

    /** Declares the common settings after a kind's own. */
    public static List<ProviderConfigProperty> with(ProviderConfigurationBuilder own) {
        return own.property()
                .name(SmsGateways.PRIORITY)
                .label("Priority")
                .helpText("Of several gateways of the realm, the one with the lowest number is used, and no other.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(SmsGateways.DEFAULT_PRIORITY))
                .add()
                .property()
                .name(SIMULTANEOUS)
                .label("Simultaneous sends")
                .helpText("On each node. One more is refused at once.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_SIMULTANEOUS))
                .add()
                .property()
                .name(TOTAL_TIMEOUT)
                .label("Total time-out")
                .helpText("Seconds for one send from beginning to end, 1 to " + LONGEST_SEND_SECONDS + ".")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(LONGEST_SEND_SECONDS))
                .add()
                .build();
    }

    /** Declares a setting of one line, without a default. */
    public static void text(ProviderConfigurationBuilder builder, String name, String label, String help) {
        builder.property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .add();
    }

    /** Seconds for one send. */
    public static int totalTimeout(GatewaySettings settings) {
        return settings.number(TOTAL_TIMEOUT, LONGEST_SEND_SECONDS, 1, LONGEST_SEND_SECONDS);
    }

    static int priority(GatewaySettings settings) {
        return settings.number(SmsGateways.PRIORITY, SmsGateways.DEFAULT_PRIORITY, 0, Integer.MAX_VALUE);
    }

    static int simultaneous(GatewaySettings settings) {
        return settings.number(SIMULTANEOUS, DEFAULT_SIMULTANEOUS, 1, MOST_SIMULTANEOUS);
    }
}
