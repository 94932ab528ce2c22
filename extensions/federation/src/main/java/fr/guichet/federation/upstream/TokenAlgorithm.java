package fr.guichet.federation.upstream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signatures that are believed (RFC 7518, section 3.1): asymmetric ones alone. No {@code none}, and no HMAC, for
 * which a public key would do as a secret.
 */
enum TokenAlgorithm {
    RS256,
    PS256,
    ES256;

    static List<String> names() {
        return Stream.of(values()).map(Enum::name).toList();
    }

    static Optional<TokenAlgorithm> of(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
