package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.ConfiguredGatewayFactory;
import fr.guichet.onetimecode.sms.GatewaySettings;
import fr.guichet.onetimecode.sms.SmsTransport;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** Gateways of the provider {@code smpp}: SMPP 3.4, as transmitter. */
public final class SmppSmsGatewayFactory extends ConfiguredGatewayFactory {

    public static final String PROVIDER_ID = "smpp";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "SMS by SMPP 3.4 to the operator's message centre";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SmppGatewayProperties.declared();
    }

    @Override
    protected SmsTransport transport(GatewaySettings settings) {
        return new SmppSmsTransport(SmppGatewayConfig.read(settings), System::getenv, watch());
    }
}
