package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * {@code aud} holds our client id; when it holds others too, or {@code azp} is there, {@code azp} is our client id
 * (OpenID Connect Core, section 3.1.3.7, rules 3 to 5).
 */
final class AudienceRule implements TokenRule {

    private final String clientId;

    AudienceRule(String clientId) {
        this.clientId = clientId;
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        JsonNode authorized = claims.path("azp");
        boolean forUs = isForUs(claims.path("aud"))
                && (authorized.isMissingNode() ? !isForOthersToo(claims.path("aud")) : isUs(authorized));
        return forUs ? Optional.empty() : Optional.of(UpstreamRefusal.AUDIENCE);
    }

    private boolean isForUs(JsonNode audience) {
        if (audience.isTextual()) {
            return isUs(audience);
        }
        for (JsonNode each : audience) {
            if (isUs(each)) {
                return audience.isArray();
            }
        }
        return false;
    }

    private static boolean isForOthersToo(JsonNode audience) {
        return audience.isArray() && audience.size() > 1;
    }

    private boolean isUs(JsonNode name) {
        return clientId.equals(name.textValue());
    }
}
