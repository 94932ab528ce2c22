package fr.guichet.onetimecode.code;

import fr.guichet.identity.watch.CacheReport;
import fr.guichet.identity.watch.ClusterLead;
import fr.guichet.identity.watch.WatchedCaches;
import fr.guichet.identity.watch.WatchedCluster;
import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infinispan.Cache;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;

/** Reads the keys at the server's start, and defines the caches on this node before it answers anybody. */
public final class DefaultOneTimeCodeProviderFactory
        implements OneTimeCodeProviderFactory, WatchedCaches, WatchedCluster {

    private static final Logger LOG = Logger.getLogger(DefaultOneTimeCodeProviderFactory.class);

    private final SecureRandom random = new SecureRandom();
    private volatile Optional<KeyRing> keys = Optional.empty();
    private volatile CodeCaches caches;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope options) {
        keys = KeyOptions.read(options::get);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, this::defineCaches);
            }
        });
    }

    private void defineCaches(KeycloakSession session) {
        caches = new CodeCaches(ServerCaches.of(session));
        LOG.infof(
                "One-time codes are kept in %s, their counts in %s.",
                described(caches.codes()), described(caches.ledgers()));
    }

    private static String described(Cache<?, ?> cache) {
        return cache.getName() + " ("
                + cache.getCacheConfiguration().clustering().cacheModeString() + ")";
    }

    @Override
    public OneTimeCodeProvider create(KeycloakSession session) {
        return new DefaultOneTimeCodeProvider(keys, this::definedCaches, Clock.systemUTC(), random);
    }

    @Override
    public CacheReport caches() {
        CodeCaches defined = caches;
        return defined == null
                ? new CacheReport(Set.of(CodeCaches.CODES, CodeCaches.LEDGERS), false, 1)
                : defined.report();
    }

    @Override
    public Optional<ClusterLead> lead() {
        return Optional.ofNullable(caches).flatMap(CodeCaches::lead);
    }

    private CodeCaches definedCaches() {
        CodeCaches defined = caches;
        if (defined == null) {
            LOG.error("The caches of the one-time codes are asked for before the server has started");
            throw new CodesUnavailableException(Reason.NO_STORE);
        }
        return defined;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return KeyOptions.declared();
    }

    @Override
    public void close() {}
}
