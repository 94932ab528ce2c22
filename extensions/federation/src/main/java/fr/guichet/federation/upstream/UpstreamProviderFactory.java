package fr.guichet.federation.upstream;

import fr.guichet.identity.watch.ClientCertificateReport;
import fr.guichet.identity.watch.WatchedClientCertificates;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the providers of one kind. What all kinds have in common is declared here, once.
 *
 * @param <P> the provider
 * @param <C> its settings
 */
public abstract class UpstreamProviderFactory<P extends UpstreamProvider<C>, C extends UpstreamConfig>
        extends AbstractIdentityProviderFactory<P> implements WatchedClientCertificates {

    private final UpstreamServices services = new UpstreamServices(Clock.systemUTC(), System::getenv);
    private KeycloakSessionFactory sessions;

    /** The settings of a stored provider, typed; must work on an empty model too. */
    protected abstract C configOf(IdentityProviderModel model);

    /** A provider for one request. */
    protected abstract P provider(KeycloakSession session, C config, UpstreamServices services);

    /** The settings that this kind alone has; the console shows them before the common ones. */
    protected abstract List<ProviderConfigProperty> ownProperties();

    @Override
    public final P create(KeycloakSession session, IdentityProviderModel model) {
        return provider(session, configOf(model), services);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface leaves the type to whoever asks
    public final C createConfig() {
        return configOf(new IdentityProviderModel());
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(ownProperties().stream(), UpstreamProperties.all().stream())
                .toList();
    }

    @Override
    public final List<ClientCertificateReport> clientCertificates() {
        return new ClientCertificates(sessions, getId(), this::configOf, System::getenv).reports();
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        sessions = factory;
        factory.register(event -> {
            if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
                services.clients().forget(removed.getRemovedIdentityProvider().getInternalId());
            }
        });
    }

    @Override
    public final void close() {
        services.close();
    }
}
