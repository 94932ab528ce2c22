package fr.guichet.card.provider;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the client certificate of a request comes from, and so whether it can be believed.
 *
 * <p>With a lookup that reads HTTP headers, Keycloak believes every peer as long as {@code proxy-trusted-addresses} is
 * unset. With trusted addresses but without {@code proxy-headers}, the step that tells trusted peers from others is
 * not installed at all, and Keycloak believes a client's own {@code X-Forwarded-Trusted-Proxy: true} (26.7.3,
 * {@code QuarkusHttpRequest.isProxyTrusted}). Both are needed, and addresses that are not the whole world.
 */
enum CertificateSource {
    /** The TLS handshake of the server itself: the {@code default} lookup. */
    TLS,
    /** A header, from peers at configured addresses alone. */
    TRUSTED_PROXY,
    /** Nothing that could be believed: nobody logs in by card. */
    NONE;

    /** Id of the lookup that takes the certificate from the server's own handshake. */
    private static final String TLS_LOOKUP = "default";

    /**
     * Decides.
     *
     * @param lookup id of the lookup provider in use; empty when there is none
     * @param proxyHeaders the server's option of that name
     * @param trustedAddresses the server's option of that name, addresses and blocks between commas
     */
    static CertificateSource of(
            Optional<String> lookup, Optional<String> proxyHeaders, Optional<String> trustedAddresses) {
        if (lookup.isEmpty()) {
            return NONE;
        }
        if (lookup.get().equals(TLS_LOOKUP)) {
            return TLS;
        }
        boolean headersChecked = proxyHeaders.filter(value -> !value.isBlank()).isPresent();
        boolean peersNamed = trustedAddresses
                .filter(value -> !value.isBlank())
                .filter(value -> Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .noneMatch(block -> block.isEmpty() || block.endsWith("/0")))
                .isPresent();
        return headersChecked && peersNamed ? TRUSTED_PROXY : NONE;
    }
}
