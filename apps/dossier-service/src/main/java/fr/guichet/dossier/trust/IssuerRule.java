package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.Optional;

/** {@code iss} is the gateway's, character for character. */
final class IssuerRule implements TokenRule {

    private final String issuer;

    IssuerRule(URI issuer) {
        this.issuer = issuer.toString();
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return issuer.equals(claims.getIssuer()) ? Optional.empty() : Optional.of(TokenRefusal.ISSUER);
    }
}
