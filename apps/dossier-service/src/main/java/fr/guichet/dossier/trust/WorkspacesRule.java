package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.dossier.workspace.DelegationsClaim;
import fr.guichet.dossier.workspace.MalformedClaimException;
import fr.guichet.dossier.workspace.SpacesClaim;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.List;
import java.util.Optional;

/**
 * {@code spaces} and {@code delegations}, where they are there, can be read; and there is a national identifier, or else a
 * space that needs none. Absent claims open nothing: they are no reason to refuse whoever has an identifier.
 */
final class WorkspacesRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Optional<NationalPersonId> person = person(claims);
        List<?> spaces;
        List<?> delegations;
        try {
            spaces = SpacesClaim.read(claims.getClaim(SpacesClaim.NAME), person);
        } catch (MalformedClaimException e) {
            return Optional.of(TokenRefusal.SPACES_MALFORMED);
        }
        try {
            delegations = DelegationsClaim.read(claims.getClaim(DelegationsClaim.NAME));
        } catch (MalformedClaimException e) {
            return Optional.of(TokenRefusal.DELEGATIONS_MALFORMED);
        }
        return person.isEmpty() && spaces.isEmpty() && delegations.isEmpty()
                ? Optional.of(TokenRefusal.IDENTITY_ABSENT)
                : Optional.empty();
    }

    /** {@link NationalIdentityRule} has judged it before. */
    private static Optional<NationalPersonId> person(JWTClaimsSet claims) {
        if (!(claims.getClaim(Professional.NATIONAL_ID) instanceof String id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NationalPersonId.parse(id));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
