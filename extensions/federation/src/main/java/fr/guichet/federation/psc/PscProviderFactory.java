package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.UpstreamProviderFactory;
import fr.guichet.federation.upstream.UpstreamServices;
import java.util.List;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@value #ID} identity providers. */
public final class PscProviderFactory extends UpstreamProviderFactory<PscProvider, PscConfig> {

    /** Id of the provider in realms. */
    public static final String ID = "pro-sante-connect";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "Pro Santé Connect";
    }

    @Override
    public String getHelpText() {
        return "Login by the e-CPS application, or by card at Pro Santé Connect.";
    }

    @Override
    protected PscConfig configOf(IdentityProviderModel model) {
        return new PscConfig(model);
    }

    @Override
    protected PscProvider provider(KeycloakSession session, PscConfig config, UpstreamServices services) {
        return new PscProvider(session, config, services);
    }

    @Override
    protected List<ProviderConfigProperty> ownProperties() {
        return PscProperties.all();
    }
}
