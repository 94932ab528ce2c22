package fr.guichet.federation.upstream;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.events.EventBuilder;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Ends a try: an event with the cause, and the page. The login under way stays, for another try or other means. */
final class Refusing {

    private final Upstream upstream;
    private final UpstreamEvents events;

    Refusing(Upstream upstream, EventBuilder event) {
        this.upstream = upstream;
        this.events = new UpstreamEvents(event, upstream.alias());
    }

    /** Refuses a login that is under way in this browser. */
    Response with(UpstreamRefusal refusal, AuthenticationSessionModel login) {
        // An application's wish for this upstream is good for one try: "another means" must not lead back to it.
        login.setClientNote(AdapterConstants.KC_IDP_HINT, "");
        events.refused(refusal, Optional.of(login));
        return Redirects.to(upstream.pages().refused(refusal, Optional.of(login)));
    }

    /** Refuses what belongs to no login of this browser. */
    Response withoutLogin(UpstreamRefusal refusal) {
        events.refused(refusal, Optional.empty());
        return Redirects.to(upstream.pages().refused(refusal, Optional.empty()));
    }
}
