package fr.guichet.onetimecode.sms.http;

import fr.guichet.onetimecode.sms.ConfiguredGatewayFactory;
import fr.guichet.onetimecode.sms.GatewaySettings;
import fr.guichet.onetimecode.sms.SmsTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.keycloak.provider.ProviderConfigProperty;

/** Gateways of the provider {@code http}: any operator that takes an SMS as one request. */
public final class HttpSmsGatewayFactory extends ConfiguredGatewayFactory {

    public static final String PROVIDER_ID = "http";

    private static final Duration RETRY_PAUSE = Duration.ofMillis(300);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "SMS by an HTTP request to the operator's gateway";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return HttpGatewayProperties.declared();
    }

    @Override
    protected SmsTransport transport(GatewaySettings settings) {
        return new HttpSmsTransport(
                HttpGatewayConfig.read(settings), System::getenv, HttpSmsGatewayFactory::pause, watch());
    }

    private static void pause(Duration left) {
        LockSupport.parkNanos(Math.min(RETRY_PAUSE.toNanos(), left.toNanos()));
    }
}
