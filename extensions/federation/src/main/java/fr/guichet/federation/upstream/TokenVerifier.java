package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Believes a token or says why not: form, algorithm, signature by a key of the upstream, then the rules in their order.
 * The first cause found is the one answered.
 */
final class TokenVerifier {

    private final KeySource keys;
    private final List<TokenRule> rules;

    TokenVerifier(KeySource keys, List<TokenRule> rules) {
        this.keys = keys;
        this.rules = List.copyOf(rules);
    }

    /**
     * The claims of a token that may be believed.
     *
     * @throws UpstreamRefusedException with the first cause
     */
    JsonNode verify(String encoded) throws UpstreamRefusedException {
        SignedToken token = SignedToken.parse(encoded);
        if (!isSigned(token)) {
            throw new UpstreamRefusedException(UpstreamRefusal.SIGNATURE);
        }
        for (TokenRule rule : rules) {
            Optional<UpstreamRefusal> refusal = rule.refusalOf(token.claims());
            if (refusal.isPresent()) {
                throw new UpstreamRefusedException(refusal.get());
            }
        }
        return token.claims();
    }

    private boolean isSigned(SignedToken token) throws UpstreamRefusedException {
        // An upstream may also give a new key an old name, so a wrong signature is a reason to ask again as well.
        return isBy(keys.known(token), token) || isBy(keys.fresh(token), token);
    }

    private static boolean isBy(Optional<PublicKey> key, SignedToken token) {
        return key.isPresent() && TokenSignature.isBy(key.get(), token);
    }
}
