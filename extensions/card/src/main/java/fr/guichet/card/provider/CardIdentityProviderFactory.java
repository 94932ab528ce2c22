package fr.guichet.card.provider;

import fr.guichet.identity.ProviderKind;
import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedTrust;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.quarkus.runtime.configuration.Configuration;
import org.keycloak.services.x509.X509ClientCertificateLookup;

/** Makes {@code cps} identity providers, and keeps what those of one server share. */
public final class CardIdentityProviderFactory extends AbstractIdentityProviderFactory<CardIdentityProvider>
        implements WatchedTrust {

    private static final Logger LOG = Logger.getLogger(CardIdentityProviderFactory.class);

    private final Watch watch = Watch.ofThisServer();
    private final CardExaminers examiners = new CardExaminers(Clock.systemUTC(), watch);
    private final AnchorsInUse anchors = new AnchorsInUse();
    private final SecureRandom random = new SecureRandom();
    private CertificateSource source = CertificateSource.NONE;
    private KeycloakSessionFactory sessions;

    @Override
    public String getId() {
        return ProviderKind.CARD.id();
    }

    @Override
    public String getName() {
        return "Carte CPS";
    }

    @Override
    public String getHelpText() {
        return "Login by CPx card, examined on the card host.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CardProviderProperties.all();
    }

    @Override
    public CardProviderConfig createConfig() {
        return new CardProviderConfig();
    }

    @Override
    public CardIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new CardIdentityProvider(
                session, new CardProviderConfig(model), new CardServices(source, examiners, random, watch));
    }

    /** Decides once whether certificates can be believed on this server, and says so when they cannot. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        sessions = factory;
        source = CertificateSource.of(
                Optional.ofNullable(factory.getProviderFactory(X509ClientCertificateLookup.class))
                        .map(ProviderFactory::getId),
                Configuration.getOptionalValue("kc.proxy-headers"),
                Configuration.getOptionalValue("kc.proxy-trusted-addresses"));
        if (source == CertificateSource.NONE) {
            LOG.error("Card login is off: client certificates come in an HTTP header, and any peer could send one."
                    + " Set proxy-headers and proxy-trusted-addresses (exact addresses of the proxy), or use the"
                    + " default x509cert-lookup provider.");
        }
        factory.register(event -> {
            if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
                examiners.forget(removed.getRemovedIdentityProvider().getInternalId());
            }
        });
    }

    @Override
    public List<TrustReport> trust() {
        return new CardTrust(sessions, new ProviderTrust(source, examiners, anchors)).reports();
    }

    @Override
    public void close() {
        examiners.close();
    }
}
