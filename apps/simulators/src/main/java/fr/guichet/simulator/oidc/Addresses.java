package fr.guichet.simulator.oidc;

import java.net.URI;
import java.util.Optional;

/**
 * Where a running provider is.
 *
 * @param browsers origin of the pages
 * @param machines origin of what servers call; with TLS when clients prove themselves by certificate
 */
record Addresses(Face face, String browsers, String machines) {

    String issuer() {
        return machines + face.issuerPath();
    }

    URI of(Endpoint endpoint) {
        boolean forBrowsers = endpoint == Endpoint.AUTHORIZATION || endpoint == Endpoint.LOGOUT;
        return URI.create((forBrowsers ? browsers : machines) + face.path(endpoint));
    }

    URI page(String path) {
        return URI.create(browsers + path);
    }

    Optional<Endpoint> at(String path) {
        for (Endpoint endpoint : Endpoint.values()) {
            if (face.path(endpoint).equals(path)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }
}
