package fr.guichet.federation.assurance;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Reads what the identity provider vouched for, from the brokered context that the server keeps with the login. */
final class BrokeredEvidence {

    private BrokeredEvidence() {}

    /** Empty outside a login by an identity provider, and when the provider vouched for nothing that is understood. */
    static Optional<AuthenticationEvidence> of(KeycloakSession session, AuthenticationSessionModel login) {
        SerializedBrokeredIdentityContext brokered = SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                login, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT);
        if (brokered == null) {
            return Optional.empty();
        }
        return AuthenticationEvidence.ofContext(
                brokered.deserialize(session, login).getContextData());
    }
}
