package fr.guichet.dossier.trust;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.Masking;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Who a believed token speaks of.
 *
 * @param account the account at the gateway
 * @param nationalId national identifier; empty for an establishment's people who linked neither card nor e-CPS
 * @param displayName first name and surname; empty when the token carries none (a non-nominative card)
 */
public record Professional(String account, Optional<NationalPersonId> nationalId, String displayName) {

    /** The claim of the national identifier, as Pro Santé Connect names it. */
    public static final String NATIONAL_ID = "SubjectNameID";

    /**
     * The person of a token that {@link GatewayTokenDecoder} let through.
     *
     * @throws TokenRefusedException when it was let through by something else
     */
    public static Professional of(ClaimAccessor claims) {
        String name = Stream.of(claims.getClaimAsString("given_name"), claims.getClaimAsString("family_name"))
                .flatMap(Stream::ofNullable)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Professional(claims.getClaimAsString("sub"), nationalId(claims), name);
    }

    private static Optional<NationalPersonId> nationalId(ClaimAccessor claims) {
        String id = claims.getClaimAsString(NATIONAL_ID);
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(NationalPersonId.parse(id));
        } catch (InvalidIdentifierException e) {
            throw new TokenRefusedException(TokenRefusal.IDENTITY_MALFORMED);
        }
    }

    /** Whether another token speaks of the same account, and of the same identifier if of any. */
    public boolean isSamePersonAs(Professional other) {
        return account.equals(other.account) && nationalId.equals(other.nationalId);
    }

    /** For logs: the national identifier, or else the account, all but its ends hidden. */
    public String masked() {
        return nationalId.map(NationalPersonId::masked).orElseGet(() -> Masking.mask(account));
    }

    @Override
    public String toString() {
        return masked();
    }
}
