package fr.guichet.federation.assurance;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Reads what the identity provider vouched for, from the brokered context that the server keeps with the login. */
final class BrokeredEvidence {

    private BrokeredEvidence() {}

    /** The context of a login by an identity provider; empty outside one. */
    static Optional<BrokeredIdentityContext> contextOf(KeycloakSession session, AuthenticationSessionModel login) {
        return Optional.ofNullable(SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        login, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT))
                .map(kept -> kept.deserialize(session, login));
    }

    /** Empty when the provider vouched for nothing that is understood. */
    static Optional<AuthenticationEvidence> of(BrokeredIdentityContext context) {
        return AuthenticationEvidence.ofContext(context.getContextData());
    }
}
