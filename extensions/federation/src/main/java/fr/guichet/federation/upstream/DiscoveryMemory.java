package fr.guichet.federation.upstream;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.methods.HttpGet;

/**
 * The discovery documents of one node, each for a minute. No older copy stands in for one that cannot be had: whoever
 * clicks while the upstream is down gets our page at once, and not a browser's error later.
 */
final class DiscoveryMemory {

    static final Duration KEPT = Duration.ofSeconds(60);

    private final Map<Source, Kept> documents = new ConcurrentHashMap<>();
    private final Clock clock;

    DiscoveryMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * The document of an upstream, from memory or fetched.
     *
     * @throws UpstreamRefusedException when it cannot be had or not be relied on
     */
    Discovery of(Source source, BoundedCalls calls, Deadline deadline) throws UpstreamRefusedException {
        Optional<Discovery> remembered = remembered(source);
        return remembered.isPresent() ? remembered.get() : fresh(source, calls, deadline);
    }

    /**
     * The document of an upstream, fetched now: it says that the upstream is there. One that cannot be had is forgotten.
     *
     * @throws UpstreamRefusedException when it cannot be had or not be relied on
     */
    Discovery fresh(Source source, BoundedCalls calls, Deadline deadline) throws UpstreamRefusedException {
        documents.remove(source);
        HttpGet request = new HttpGet(source.address());
        request.setHeader("Accept", "application/json");
        HttpAnswer answer = calls.send(request, deadline);
        if (!answer.isOk()) {
            throw new UpstreamRefusedException(UpstreamRefusal.UNAVAILABLE);
        }
        Discovery document = Discovery.read(StrictJson.object(answer.body()), source.issuer(), source.mutualTls());
        Instant now = clock.instant();
        documents.values().removeIf(kept -> !now.isBefore(kept.until));
        documents.put(source, new Kept(document, now.plus(KEPT)));
        return document;
    }

    private Optional<Discovery> remembered(Source source) {
        return Optional.ofNullable(documents.get(source))
                .filter(kept -> clock.instant().isBefore(kept.until))
                .map(Kept::document);
    }

    /**
     * Where a document is and what it must say.
     *
     * @param address of the document
     * @param issuer that it must name
     * @param mutualTls whether our calls present a certificate
     */
    record Source(URI address, String issuer, boolean mutualTls) {

        static Source of(UpstreamConfig config) {
            return new Source(
                    config.discoveryAddress(),
                    config.issuer().toString(),
                    config.authentication() == ClientAuthentication.TLS_CLIENT);
        }
    }

    private record Kept(Discovery document, Instant until) {}
}
