package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** {@code iss} is the configured issuer, to the letter (OpenID Connect Core, section 3.1.3.7, rule 2). */
final class IssuerRule implements TokenRule {

    private final String issuer;

    IssuerRule(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        return issuer.equals(claims.path("iss").textValue()) ? Optional.empty() : Optional.of(UpstreamRefusal.ISSUER);
    }
}
