package fr.guichet.dossier.trust;

import fr.guichet.identity.AssuranceLevel;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** The level of assurance of a believed token. */
public final class ProvenLevel {

    private ProvenLevel() {}

    /**
     * The level its {@code acr} names.
     *
     * @throws TokenRefusedException when it names none of the scale, which {@link GatewayTokenDecoder} lets through for no
     *     login and no access token
     */
    public static AssuranceLevel of(ClaimAccessor claims) {
        return AssuranceLevel.ofAcr(claims.getClaimAsString("acr"))
                .orElseThrow(() -> new TokenRefusedException(TokenRefusal.ASSURANCE_UNKNOWN));
    }
}
