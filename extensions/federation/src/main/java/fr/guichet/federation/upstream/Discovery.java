package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * What the discovery document says that a login relies on (OpenID Connect Discovery, section 3).
 *
 * @param issuer of the tokens, the configured one
 * @param authorization where the browser is sent; may be another host than the issuer
 * @param token where a code is redeemed
 * @param userinfo empty when the upstream has none
 * @param keys where the keys are
 * @param endSession where a logout goes; empty when the upstream has none
 * @param namesIssuerInAnswer whether every answer says who answers (RFC 9207)
 */
record Discovery(
        String issuer,
        URI authorization,
        URI token,
        Optional<URI> userinfo,
        URI keys,
        Optional<URI> endSession,
        boolean namesIssuerInAnswer) {

    /**
     * Reads a document.
     *
     * @param document as it was sent
     * @param issuer that the document must name: another one could not be told from an impostor
     * @param mutualTls whether our calls present a certificate, and so take the addresses meant for it (RFC 8705,
     *     section 5)
     * @throws UpstreamRefusedException with {@code ANSWER_MALFORMED}
     */
    static Discovery read(JsonNode document, String issuer, boolean mutualTls) throws UpstreamRefusedException {
        if (!issuer.equals(document.path("issuer").textValue())) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        JsonNode aliases = mutualTls ? document.path("mtls_endpoint_aliases") : document.path("");
        return new Discovery(
                issuer,
                required(document, document, "authorization_endpoint"),
                required(aliases, document, "token_endpoint"),
                optional(aliases, document, "userinfo_endpoint"),
                required(document, document, "jwks_uri"),
                optional(document, document, "end_session_endpoint"),
                document.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    private static URI required(JsonNode first, JsonNode document, String name) throws UpstreamRefusedException {
        return optional(first, document, name)
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED));
    }

    private static Optional<URI> optional(JsonNode first, JsonNode document, String name)
            throws UpstreamRefusedException {
        JsonNode named = first.hasNonNull(name) ? first.path(name) : document.path(name);
        if (named.isMissingNode() || named.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WebAddress.parse(name, named.asText("")));
        } catch (IllegalArgumentException unsafe) {
            // There but not to be relied on: never read as absent.
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
    }
}
