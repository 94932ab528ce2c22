package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * {@code SubjectNameID}, where it is there, is a national identifier: dossiers belong to one, or to an establishment, and to
 * nothing else. An establishment's people may have none.
 */
final class NationalIdentityRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Object id = claims.getClaim(Professional.NATIONAL_ID);
        if (id == null) {
            return Optional.empty();
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
