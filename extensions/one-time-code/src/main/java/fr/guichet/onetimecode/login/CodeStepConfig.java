package fr.guichet.onetimecode.login;

import java.util.List;
import java.util.Map;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * How this step is used in one place of a flow.
 *
 * @param trustedDevices whether a trusted device spares the code here and may become one (OTP-5)
 */
record CodeStepConfig(boolean trustedDevices) {

    /** Key of {@link #trustedDevices()} in the configuration of the execution. */
    static final String TRUSTED_DEVICES = "trustedDevices";

    /** Without a configuration, devices are trusted; what is neither true nor false trusts none. */
    static CodeStepConfig of(AuthenticatorConfigModel model) {
        Map<String, String> config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        return new CodeStepConfig(Boolean.parseBoolean(config.getOrDefault(TRUSTED_DEVICES, "true")));
    }

    static List<ProviderConfigProperty> properties() {
        return List.of(new ProviderConfigProperty(
                TRUSTED_DEVICES,
                "Trusted devices",
                "Whether a trusted device spares its person the code here.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                "true"));
    }
}
