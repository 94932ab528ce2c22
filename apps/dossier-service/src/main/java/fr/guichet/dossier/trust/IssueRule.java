package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code iat} is there: a session that ends takes with it what was issued until then, and nothing issued later. */
final class IssueRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return claims.getIssueTime() == null ? Optional.of(TokenRefusal.ISSUE_ABSENT) : Optional.empty();
    }
}
