package fr.guichet.federation.psc;

import fr.guichet.identity.AssuranceLevel;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings that Pro Santé Connect alone has: names, defaults, and what the admin console says of them. */
final class PscProperties {

    static final String ENVIRONMENT = "environment";
    static final String ISSUER = IdentityProviderModel.ISSUER;
    static final String REQUESTED_LEVEL = "requestedLevel";
    static final String MINIMUM_LEVEL = "minimumLevel";

    private static final List<String> LEVELS =
            Stream.of(AssuranceLevel.values()).map(AssuranceLevel::acr).toList();

    private PscProperties() {}

    /** In the order in which the console shows them. */
    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        settings.property()
                .name(ENVIRONMENT)
                .label("Environment")
                .helpText("production, bac-a-sable (test professionals of the ANS), or custom with an issuer.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(Stream.of(PscEnvironment.values())
                        .map(PscEnvironment::code)
                        .toList())
                .defaultValue(PscEnvironment.PRODUCTION.code())
                .add();
        settings.property()
                .name(ISSUER)
                .label("Issuer")
                .helpText("For custom alone; the issuer of the other environments is known and replaces what is here.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add();
        settings.property()
                .name(REQUESTED_LEVEL)
                .label("Requested level")
                .helpText("Level that Pro Santé Connect is asked for; a client that asks for a higher one raises it.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(LEVELS)
                .defaultValue(AssuranceLevel.EIDAS1.acr())
                .add();
        settings.property()
                .name(MINIMUM_LEVEL)
                .label("Minimum level")
                .helpText("Level below which nobody enters. The e-CPS application answers eidas1, the card eidas2; an"
                        + " answer without a level is refused in any case.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(LEVELS)
                .defaultValue(AssuranceLevel.EIDAS1.acr())
                .add();
        return settings.build();
    }
}
