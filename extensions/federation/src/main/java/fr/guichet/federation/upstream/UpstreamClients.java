package fr.guichet.federation.upstream;

import fr.guichet.identity.watch.Watch;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientBuilder;
import org.keycloak.truststore.TruststoreProvider;

/**
 * One client per provider, as long as its key store stays the same: with the server's own trust and way out, and the
 * provider's certificate.
 */
final class UpstreamClients implements AutoCloseable {

    /** No connection is used for longer: firewalls forget silently, and a login would wait for nothing. */
    private static final long CONNECTION_SECONDS = 20;
    /** Above every deadline: what ends a call is its deadline. */
    private static final long NETWORK_SECONDS = 10;

    private final Map<String, Kept> kept = new HashMap<>();
    private final UnaryOperator<String> environment;
    private final Watch watch;
    private boolean closed;

    UpstreamClients(UnaryOperator<String> environment, Watch watch) {
        this.environment = environment;
        this.watch = watch;
    }

    /**
     * The client of a provider, made anew when its key store has changed.
     *
     * @param trust of the server; null when it has none of its own
     * @throws UpstreamRefusedException with {@code MISCONFIGURED} when the key store cannot be opened
     */
    synchronized BoundedCalls of(UpstreamConfig config, TruststoreProvider trust) throws UpstreamRefusedException {
        if (closed) {
            throw new UpstreamRefusedException(UpstreamRefusal.UNAVAILABLE);
        }
        try {
            Optional<ClientKeyStore> keys = config.keyStore(environment);
            Identity identity = new Identity(config.keyStoreSettings(), keys.map(ClientKeyStore::written));
            Kept current = kept.get(config.getInternalId());
            if (current != null && current.identity.equals(identity)) {
                return current.calls;
            }
            BoundedCalls calls = new BoundedCalls(client(keys, trust), watch, config.getAlias());
            kept.put(config.getInternalId(), new Kept(identity, calls));
            if (current != null) {
                current.calls.close();
            }
            return calls;
        } catch (IllegalArgumentException wrong) {
            throw new UpstreamRefusedException(UpstreamRefusal.MISCONFIGURED, wrong);
        }
    }

    /** Lets go of the client of a provider that is no more. */
    synchronized void forget(String internalId) {
        Kept gone = kept.remove(internalId);
        if (gone != null) {
            gone.calls.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        kept.values().forEach(each -> each.calls.close());
        kept.clear();
    }

    private CloseableHttpClient client(Optional<ClientKeyStore> keys, TruststoreProvider trust) {
        HttpClientBuilder client = new HttpClientBuilder(HttpClients.custom()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .setRoutePlanner(OutboundRoute.of(proxyMappings(), environment)))
                .disableRedirectHandling()
                .disableCookies(true)
                .establishConnectionTimeout(NETWORK_SECONDS, TimeUnit.SECONDS)
                .socketTimeout(NETWORK_SECONDS, TimeUnit.SECONDS)
                .connectionRequestTimeout(NETWORK_SECONDS, TimeUnit.SECONDS)
                .connectionTTL(CONNECTION_SECONDS, TimeUnit.SECONDS)
                .maxConnectionIdleTime(0, TimeUnit.SECONDS)
                .connectionPoolSize(BoundedCalls.AT_ONCE)
                .maxPooledPerRoute(BoundedCalls.AT_ONCE);
        if (trust != null && trust.getTruststore() != null) {
            client.hostnameVerification(trust.getPolicy()).trustStore(trust.getTruststore());
        }
        keys.ifPresent(store -> client.keyStore(store.open(), store.password()));
        return client.build();
    }

    private static List<String> proxyMappings() {
        String[] configured = Config.scope("connectionsHttpClient", "default").getArray("proxy-mappings");
        return configured == null ? List.of() : List.of(configured);
    }

    private record Identity(List<String> settings, Optional<FileTime> written) {}

    private record Kept(Identity identity, BoundedCalls calls) {}
}
