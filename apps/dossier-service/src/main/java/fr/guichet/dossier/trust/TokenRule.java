package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** One thing that the claims of a token, already signed by the gateway, must show. */
@FunctionalInterface
interface TokenRule {

    /** The refusal, or empty when the claims satisfy the rule. */
    Optional<TokenRefusal> refusalOf(JWTClaimsSet claims);
}
