package fr.guichet.simulator.pki;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each address of the revocation server was asked for. */
public final class RequestCounts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    RequestCounts() {}

    void count(String path) {
        counts.computeIfAbsent(path, ignored -> new LongAdder()).increment();
    }

    /** Requests so far for one issuer and behaviour of the OCSP responder. */
    public long ocsp(Authority issuer, OcspBehaviour behaviour) {
        return of("/ocsp/" + issuer.slug() + "/" + behaviour.slug());
    }

    /** Requests so far for one issuer's CRL with one behaviour. */
    public long crl(Authority issuer, CrlBehaviour behaviour) {
        return of("/crl/" + issuer.slug() + "/" + behaviour.slug() + ".crl");
    }

    /** Requests so far, all addresses together. */
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private long of(String path) {
        LongAdder counter = counts.get(path);
        return counter == null ? 0 : counter.sum();
    }
}
