package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.UpstreamProviderFactory;
import fr.guichet.federation.upstream.UpstreamServices;
import fr.guichet.identity.ProviderKind;
import java.util.List;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@code pro-sante-connect} identity providers. */
public final class PscProviderFactory extends UpstreamProviderFactory<PscProvider, PscConfig> {

    @Override
    public String getId() {
        return ProviderKind.PRO_SANTE_CONNECT.id();
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
