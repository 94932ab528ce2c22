package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/** {@code SubjectNameID} is there and is a national identifier: dossiers belong to one, and to nothing else. */
final class NationalIdentityRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Object id = claims.getClaim(Professional.NATIONAL_ID);
        if (id == null || "".equals(id)) {
            return Optional.of(TokenRefusal.IDENTITY_ABSENT);
        }
        if (!(id instanceof String text)) {
            return Optional.of(TokenRefusal.IDENTITY_MALFORMED);
        }
        try {
            NationalPersonId.parse(text);
            return Optional.empty();
        } catch (InvalidIdentifierException e) {
            return Optional.of(TokenRefusal.IDENTITY_MALFORMED);
        }
    }
}
