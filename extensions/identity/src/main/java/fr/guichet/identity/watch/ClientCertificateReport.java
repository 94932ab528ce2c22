package fr.guichet.identity.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The certificate that calls of one identity provider present.
 *
 * @param realm of the provider
 * @param provider its alias
 * @param expiry end of its validity; empty when it cannot be read, and then no call can present it
 */
public record ClientCertificateReport(String realm, String provider, Optional<Instant> expiry) {

    public ClientCertificateReport {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(expiry, "expiry");
    }
}
