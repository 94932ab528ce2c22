package fr.guichet.tests.restore;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestRealm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.stream.StreamSupport;

/** The keys that a realm publishes, as a service reads them. */
final class PublishedKeys {
    private final JsonNode keys;

    PublishedKeys(TestRealm realm) {
        this.keys = realm.api().get("/protocol/openid-connect/certs").json().path("keys");
    }

    /** Whether the key that a token names is there and signed it. */
    boolean verify(String token) {
        String[] parts = token.split("\\.");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            JsonNode key =
                    named(RelyingParty.claimsOf("." + parts[0]).path("kid").asText());
            signature.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not to be verified", e);
        }
    }

    private JsonNode named(String keyId) {
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(published -> published.path("kid").asText().equals(keyId))
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger number(JsonNode key, String part) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(part).asText()));
    }
}
