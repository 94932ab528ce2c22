package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code sub} names the account: whether somebody's delegations are in force is asked by it. */
final class SubjectRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return Remembered.isUsable(claims.getSubject()) ? Optional.empty() : Optional.of(TokenRefusal.SUBJECT_ABSENT);
    }
}
