package fr.guichet.federation.upstream;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/** How old a login may be for the application behind it ({@code max_age}). */
final class RequestedAge {

    private RequestedAge() {}

    /** Empty when the application does not care. */
    static Optional<Duration> of(AuthenticationSessionModel login) {
        String asked = login.getClientNote(OIDCLoginProtocol.MAX_AGE_PARAM);
        return Optional.ofNullable(asked)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
