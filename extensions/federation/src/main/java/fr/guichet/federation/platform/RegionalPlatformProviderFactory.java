package fr.guichet.federation.platform;

import fr.guichet.federation.upstream.UpstreamProviderFactory;
import fr.guichet.federation.upstream.UpstreamServices;
import fr.guichet.identity.ProviderKind;
import java.util.List;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes regional platforms; a realm has as many as there are, each with its own alias and policy. */
public final class RegionalPlatformProviderFactory
        extends UpstreamProviderFactory<RegionalPlatformProvider, PlatformConfig> {

    @Override
    public String getId() {
        return ProviderKind.PLATFORM.id();
    }

    @Override
    public String getName() {
        return "Plateforme régionale";
    }

    @Override
    public String getHelpText() {
        return "Login from a regional platform, by a policy of accepted acr and amr values.";
    }

    @Override
    protected PlatformConfig configOf(IdentityProviderModel model) {
        return new PlatformConfig(model);
    }

    @Override
    protected RegionalPlatformProvider provider(
            KeycloakSession session, PlatformConfig config, UpstreamServices services) {
        return new RegionalPlatformProvider(session, config, services);
    }

    @Override
    protected List<ProviderConfigProperty> ownProperties() {
        return PlatformProperties.all();
    }
}
