package fr.guichet.federation.upstream;

import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What the audit trail and the log learn of a refusal: the cause and the provider, nothing of the person. */
final class UpstreamEvents {

    private static final Logger LOG = Logger.getLogger(UpstreamEvents.class);

    /** What people do or are every day, and no operator needs to look into. */
    private static final Set<UpstreamRefusal> ORDINARY = Set.of(
            UpstreamRefusal.CANCELLED,
            UpstreamRefusal.PHONE_TIMEOUT,
            UpstreamRefusal.NO_LOGIN,
            UpstreamRefusal.OTHER_PERSON,
            UpstreamRefusal.ACR_TOO_LOW,
            UpstreamRefusal.AMR_NOT_ACCEPTED,
            UpstreamRefusal.AUTH_TOO_OLD,
            UpstreamRefusal.PROFESSION);

    private final EventBuilder event;
    private final String alias;

    /**
     * @param event of the request
     * @param alias of the identity provider
     */
    UpstreamEvents(EventBuilder event, String alias) {
        this.event = event;
        this.alias = alias;
    }

    void refused(UpstreamRefusal refusal, Optional<AuthenticationSessionModel> login) {
        // A copy: what the server adds to its own event later is no concern of this one, nor the reverse.
        EventBuilder refused =
                event.clone().event(EventType.IDENTITY_PROVIDER_LOGIN).detail(Details.IDENTITY_PROVIDER, alias);
        login.ifPresent(session -> refused.client(session.getClient()));
        refused.error(refusal.eventError());
        if (ORDINARY.contains(refusal)) {
            LOG.debugf("A login by %s is refused: %s", alias, refusal.code());
        } else {
            LOG.warnf("A login by %s is refused: %s", alias, refusal.code());
        }
    }
}
