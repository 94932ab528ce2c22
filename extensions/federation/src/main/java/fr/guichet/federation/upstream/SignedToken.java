package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A signed JWT in its compact form (RFC 7515, section 7.1), taken apart and not believed yet.
 */
final class SignedToken {

    /** Longest key name: it is looked up, and may end in a line of the server's log. */
    private static final int LONGEST_KEY_NAME = 200;

    private final byte[] signedPart;
    private final TokenAlgorithm algorithm;
    private final Optional<String> keyName;
    private final JsonNode claims;
    private final byte[] signature;

    private SignedToken(
            byte[] signedPart, TokenAlgorithm algorithm, Optional<String> keyName, JsonNode claims, byte[] signature) {
        this.signedPart = signedPart;
        this.algorithm = algorithm;
        this.keyName = keyName;
        this.claims = claims;
        this.signature = signature;
    }

    /**
     * Takes a token apart.
     *
     * @throws UpstreamRefusedException with {@code ANSWER_MALFORMED}, {@code UNSIGNED} or {@code ALGORITHM}
     */
    static SignedToken parse(String encoded) throws UpstreamRefusedException {
        String[] parts = encoded.split("\\.", -1);
        if (parts.length != 3) {
            throw malformed();
        }
        JsonNode header = StrictJson.object(decoded(parts[0]));
        String algorithm = header.path("alg").textValue();
        if (algorithm == null) {
            throw malformed();
        }
        if (algorithm.toLowerCase(Locale.ROOT).equals("none") || parts[2].isEmpty()) {
            throw new UpstreamRefusedException(UpstreamRefusal.UNSIGNED);
        }
        // Extensions that must be understood, and are not (RFC 7515, section 4.1.11).
        if (header.has("crit")) {
            throw malformed();
        }
        return new SignedToken(
                (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII),
                TokenAlgorithm.of(algorithm).orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.ALGORITHM)),
                keyName(header),
                StrictJson.object(decoded(parts[1])),
                decoded(parts[2]));
    }

    /** What the signature is of. */
    byte[] signedPart() {
        return signedPart.clone();
    }

    TokenAlgorithm algorithm() {
        return algorithm;
    }

    /** Name of the key that the token claims to be signed by. */
    Optional<String> keyName() {
        return keyName;
    }

    JsonNode claims() {
        return claims;
    }

    byte[] signature() {
        return signature.clone();
    }

    private static Optional<String> keyName(JsonNode header) throws UpstreamRefusedException {
        JsonNode kid = header.path("kid");
        if (kid.isMissingNode()) {
            return Optional.empty();
        }
        String name = kid.textValue();
        if (name == null || name.length() > LONGEST_KEY_NAME || !name.matches("\\p{Graph}+")) {
            throw malformed();
        }
        return Optional.of(name);
    }

    private static byte[] decoded(String part) throws UpstreamRefusedException {
        if (part.indexOf('=') >= 0) {
            throw malformed();
        }
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException garbled) {
            throw malformed();
        }
    }

    private static UpstreamRefusedException malformed() {
        return new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
    }
}
