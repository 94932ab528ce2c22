package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A rule on a claim that may be absent: in a signed userinfo, {@code iss} and {@code aud} only should be there. */
final class PresentClaimRule implements TokenRule {

    private final String claim;
    private final TokenRule rule;

    PresentClaimRule(String claim, TokenRule rule) {
        this.claim = claim;
        this.rule = rule;
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        return claims.has(claim) ? rule.refusalOf(claims) : Optional.empty();
    }
}
