package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code typ} names the kind of token that belongs here. */
final class KindRule implements TokenRule {

    private final TokenKind kind;

    KindRule(TokenKind kind) {
        this.kind = kind;
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return kind.typ().equals(claims.getClaim("typ")) ? Optional.empty() : Optional.of(TokenRefusal.KIND);
    }
}
