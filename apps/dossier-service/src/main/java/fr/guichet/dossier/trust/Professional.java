package fr.guichet.dossier.trust;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Who a believed token speaks of.
 *
 * @param id national identifier
 * @param displayName first name and surname; empty when the token carries none (a non-nominative card)
 */
public record Professional(NationalPersonId id, String displayName) {

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
        try {
            return new Professional(NationalPersonId.parse(claims.getClaimAsString(NATIONAL_ID)), name);
        } catch (InvalidIdentifierException e) {
            throw new TokenRefusedException(TokenRefusal.IDENTITY_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return id.masked();
    }
}
