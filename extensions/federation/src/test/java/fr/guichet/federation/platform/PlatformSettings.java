package fr.guichet.federation.platform;

import java.util.Map;
import org.keycloak.models.IdentityProviderModel;

/** The settings of a platform that would be saved, to change one at a time. */
final class PlatformSettings {

    private static final Map<String, String> COMPLETE = Map.of(
            "issuer", "https://portail.example.fr/oidc",
            "clientId", "guichet",
            "clientAuthMethod", "client_secret_basic",
            "clientSecret", "secret-of-a-test",
            "acceptedAcr", "eidas1=eidas1, https://portail.example.fr/acr?niveau=2=eidas2",
            "acceptedAmr", "sc+pin+mfa+hwk, swk+mfa+pwd",
            "maximumAuthenticationAge", "3600",
            "creatableProfessions", "10, 40",
            "platformName", "MonSisra",
            "platformUrl", "https://portail.example.fr/");

    private PlatformSettings() {}

    static PlatformConfig complete() {
        IdentityProviderModel model = new IdentityProviderModel();
        model.setAlias("monsisra");
        model.getConfig().putAll(COMPLETE);
        return new PlatformConfig(model);
    }

    /** With one setting changed, or taken away when the value is null. */
    static PlatformConfig with(String key, String value) {
        PlatformConfig config = complete();
        if (value == null) {
            config.getConfig().remove(key);
        } else {
            config.getConfig().put(key, value);
        }
        return config;
    }
}
