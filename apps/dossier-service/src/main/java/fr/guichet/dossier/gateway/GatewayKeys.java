package fr.guichet.dossier.gateway;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The gateway's signing keys: kept, fetched anew when a token names a key that is not there (a rotation), and never more
 * than twice in half a minute, so that invented key names do not become load on the gateway.
 */
@Component
public class GatewayKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FETCH_INTERVAL = Duration.ofSeconds(30);
    /** Keys already believed stay so for this long when the gateway cannot be asked. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final GatewayDiscovery discovery;
    private final GatewaySettings settings;
    private volatile JWKSource<SecurityContext> source;
    private volatile boolean lastFetchFailed;

    public GatewayKeys(GatewayDiscovery discovery, GatewaySettings settings) {
        this.discovery = discovery;
        this.settings = settings;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            return source().get(selector, context);
        } catch (RateLimitReachedException e) {
            // The set was asked for a moment ago. If it came, the key that is looked for is simply not the gateway's.
            if (lastFetchFailed) {
                throw e;
            }
            return List.of();
        }
    }

    private synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (source == null) {
            try {
                source = build(discovery.keys().toURL());
            } catch (MalformedURLException | GatewayUnavailableException e) {
                throw new KeySourceException("the gateway's keys cannot be found", e);
            }
        }
        return source;
    }

    private JWKSource<SecurityContext> build(URL keys) {
        ResourceRetriever retriever = GatewayHttp.retriever(settings);
        return JWKSourceBuilder.<SecurityContext>create(keys, url -> watched(retriever, url))
                .cache(KEPT.toMillis(), settings.timeout().multipliedBy(3).toMillis())
                .refreshAheadCache(false)
                .rateLimited(FETCH_INTERVAL.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    private Resource watched(ResourceRetriever retriever, URL url) throws IOException {
        lastFetchFailed = true;
        Resource resource = retriever.retrieveResource(url);
        lastFetchFailed = false;
        return resource;
    }
}
