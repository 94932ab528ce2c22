package fr.guichet.card.provider;

import fr.guichet.identity.UpstreamSession;
import java.util.Optional;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.IdentityBrokerService;

/**
 * A card has no session that a logout could end. The session that it raised may have been begun at a site that has one,
 * and the server asks the last means of login alone.
 */
final class SessionsElsewhere {

    private final KeycloakSession session;
    private final String cardAlias;

    SessionsElsewhere(KeycloakSession session, String cardAlias) {
        this.session = session;
        this.cardAlias = cardAlias;
    }

    /** The provider to ask in the card's place; empty when there is none, or none any more. */
    Optional<UserAuthenticationIdentityProvider<?>> of(UserSessionModel userSession) {
        return Optional.ofNullable(userSession.getNote(UpstreamSession.PROVIDER))
                .filter(alias -> !alias.equals(cardAlias))
                .flatMap(this::provider);
    }

    private Optional<UserAuthenticationIdentityProvider<?>> provider(String alias) {
        try {
            return Optional.of(IdentityBrokerService.getIdentityProvider(session, alias));
        } catch (IdentityBrokerException gone) {
            // An administrator took the provider away since: the session here ends all the same.
            return Optional.empty();
        }
    }
}
