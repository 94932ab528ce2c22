package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** {@code nonce} is the one of our request, compared in a time that does not depend on how much of it is the same. */
final class NonceRule implements TokenRule {

    private final byte[] expected;

    NonceRule(String expected) {
        this.expected = expected.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        String nonce = claims.path("nonce").textValue();
        boolean same = nonce != null && MessageDigest.isEqual(expected, nonce.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.empty() : Optional.of(UpstreamRefusal.NONCE);
    }
}
