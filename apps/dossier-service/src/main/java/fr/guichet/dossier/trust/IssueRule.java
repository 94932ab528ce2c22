package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code iat} is there: a logout ends the logins up to that moment and none after it. */
final class IssueRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return claims.getIssueTime() == null ? Optional.of(TokenRefusal.ISSUE_ABSENT) : Optional.empty();
    }
}
