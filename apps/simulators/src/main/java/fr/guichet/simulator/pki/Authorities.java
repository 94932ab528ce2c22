package fr.guichet.simulator.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The authorities, each made when it is first needed, so that a test pays only for those it uses. */
final class Authorities {

    private final AuthorityCertificates certificates;
    private final Map<Authority, CertificateAuthority> made = new ConcurrentHashMap<>();
    private final Once<KeyPair> responderKeys = new Once<>(Keys::rsa);

    Authorities(Addresses addresses, Instant now) {
        this.certificates = new AuthorityCertificates(addresses, now);
    }

    CertificateAuthority of(Authority authority) {
        // The root first: a map must not be changed from within its own computation.
        if (authority.isRoot()) {
            return made.computeIfAbsent(authority, root -> certificates.root(root, Keys.rsa()));
        }
        CertificateAuthority root = of(authority.parent().orElseThrow());
        return made.computeIfAbsent(authority, name -> certificates.intermediate(name, Keys.rsa(), root));
    }

    /** Which authority has this certificate. */
    Optional<Authority> named(X509Certificate certificate) {
        return made.entrySet().stream()
                .filter(entry -> entry.getValue().certificate().equals(certificate))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void restore(Authority authority, CertificateAuthority known) {
        made.put(authority, known);
    }

    AuthorityCertificates certificates() {
        return certificates;
    }

    /** One key for all OCSP delegates; each issuer certifies it itself. */
    KeyPair responderKeys() {
        return responderKeys.get();
    }

    /** A value made at first use. */
    static final class Once<T> {
        private final Supplier<T> maker;
        private T value;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
