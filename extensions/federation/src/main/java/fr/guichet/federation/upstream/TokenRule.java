package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One thing that the claims of a token, already signed by the upstream, must show. */
@FunctionalInterface
interface TokenRule {

    /** The refusal, or empty when the claims satisfy the rule. */
    Optional<UpstreamRefusal> refusalOf(JsonNode claims);
}
