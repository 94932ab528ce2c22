package fr.guichet.federation.upstream;

import fr.guichet.identity.AssuranceLevel;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The level of assurance that the client of a login asks for, by its request or by its settings. */
public final class RequestedLevel {

    private RequestedLevel() {}

    /** Empty when the client asks for none. */
    public static Optional<AssuranceLevel> of(AuthenticationSessionModel login) {
        return AssuranceLevel.ofLoa(login.getClientNote(Constants.REQUESTED_LEVEL_OF_AUTHENTICATION));
    }
}
