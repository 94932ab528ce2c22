package fr.guichet.federation.platform;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/** The national identifier in the claims of a platform: there, well formed, and the same in both places. */
final class PlatformIdentifier {

    private PlatformIdentifier() {}

    /**
     * Finds it.
     *
     * @param claim name of the claim
     * @throws UpstreamRefusedException when it is absent, breaks the rules of its kind, or names two persons
     */
    static NationalPersonId of(VerifiedLogin login, String claim) throws UpstreamRefusedException {
        Optional<NationalPersonId> inToken = read(login.idToken().path(claim));
        Optional<NationalPersonId> inUserinfo = login.userinfo().isEmpty()
                ? Optional.empty()
                : read(login.userinfo().get().path(claim));
        if (inToken.isPresent() && inUserinfo.isPresent() && !inToken.equals(inUserinfo)) {
            throw new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_MISMATCH);
        }
        return inToken.or(() -> inUserinfo)
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_ABSENT));
    }

    private static Optional<NationalPersonId> read(JsonNode value) throws UpstreamRefusedException {
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())) {
            return Optional.empty();
        }
        try {
            // A number is refused, not read: an identifier may begin with a zero, which a number has lost.
            return Optional.of(NationalPersonId.parse(value.isTextual() ? value.textValue() : ""));
        } catch (InvalidIdentifierException malformed) {
            throw new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_MALFORMED, malformed);
        }
    }
}
