package fr.guichet.dossier.trust;

import fr.guichet.dossier.workspace.DelegationsClaim;
import fr.guichet.dossier.workspace.MalformedClaimException;
import fr.guichet.dossier.workspace.SpacesClaim;
import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.dossier.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** The spaces of a believed token. */
public final class ClaimedWorkspaces {

    private ClaimedWorkspaces() {}

    /**
     * The spaces of a token that {@link GatewayTokenDecoder} let through.
     *
     * @throws TokenRefusedException when it was let through by something else
     */
    public static Workspaces of(ClaimAccessor claims) {
        List<Workspace> all = new ArrayList<>();
        try {
            all.addAll(SpacesClaim.read(
                    claims.getClaims().get(SpacesClaim.NAME),
                    Professional.of(claims).nationalId()));
        } catch (MalformedClaimException e) {
            throw new TokenRefusedException(TokenRefusal.SPACES_MALFORMED);
        }
        try {
            all.addAll(DelegationsClaim.read(claims.getClaims().get(DelegationsClaim.NAME)));
        } catch (MalformedClaimException e) {
            throw new TokenRefusedException(TokenRefusal.DELEGATIONS_MALFORMED);
        }
        return new Workspaces(all);
    }
}
