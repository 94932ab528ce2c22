package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code azp} names a client: a given one in an ID token, any in an access token (the audience says for whom it is). */
final class AuthorizedPartyRule implements TokenRule {

    private final Optional<String> client;

    private AuthorizedPartyRule(Optional<String> client) {
        this.client = client;
    }

    static AuthorizedPartyRule anyClient() {
        return new AuthorizedPartyRule(Optional.empty());
    }

    static AuthorizedPartyRule only(String clientId) {
        return new AuthorizedPartyRule(Optional.of(clientId));
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        boolean named = claims.getClaim("azp") instanceof String party
                && !party.isBlank()
                && client.map(party::equals).orElse(true);
        return named ? Optional.empty() : Optional.of(TokenRefusal.AUTHORIZED_PARTY);
    }
}
