package fr.guichet.onetimecode.sms.smpp;

import static fr.guichet.onetimecode.sms.GatewayProperties.text;

import fr.guichet.onetimecode.sms.GatewayProperties;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of a gateway that is spoken to by SMPP, declared. */
final class SmppGatewayProperties {

    static final String HOST = "host";
    static final String PORT = "port";
    static final String TLS = "tls";
    static final String SYSTEM_ID_VARIABLE = "systemIdVariable";
    static final String PASSWORD_VARIABLE = "passwordVariable";
    static final String SYSTEM_TYPE = "systemType";
    static final String SENDER = "sender";
    static final String VALIDITY_MINUTES = "validityMinutes";
    static final String BIND_TIMEOUT = "bindTimeout";
    static final String ENQUIRE_LINK = "enquireLink";

    private SmppGatewayProperties() {}

    static List<ProviderConfigProperty> declared() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        text(builder, HOST, "Host", "Of the operator's message centre.");
        text(builder, PORT, "Port", "2775 is usual without TLS, 3550 with it.");
        builder.property()
                .name(TLS)
                .label("TLS")
                .helpText("Off only over a private line or tunnel: SMPP itself encrypts nothing.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue("true")
                .add();
        text(builder, SYSTEM_ID_VARIABLE, "Variable of the system id", "Name of the variable, GUICHET_SMPP_….");
        text(builder, PASSWORD_VARIABLE, "Variable of the password", "Name of the variable, GUICHET_SMPP_….");
        text(builder, SYSTEM_TYPE, "System type", "When the contract names one.");
        text(builder, SENDER, "Sender", "Up to 11 letters and digits, or the digits of a number.");
        text(builder, VALIDITY_MINUTES, "Validity", "Minutes, 10 unless set: a code that comes later is of no use.");
        text(builder, BIND_TIMEOUT, "Bind time-out", "Seconds to connect and bind, 4 unless set.");
        text(builder, ENQUIRE_LINK, "Enquire link", "Seconds of silence before asking whether the link lives, 30.");
        return GatewayProperties.with(builder);
    }
}
