package fr.guichet.audit;

import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;

/** Masked copies of events. The server hands one object to the store and to every listener, so it is never changed. */
final class EventMasking {

    private final ClientRule client;

    EventMasking(KnownClients clients) {
        this.client = new ClientRule(clients);
    }

    Event mask(Event event) {
        Event masked = event.clone();
        if (event.getClientId() != null) {
            masked.setClientId(client.apply(event.getRealmId(), event.getClientId()));
        }
        if (event.getSessionId() != null) {
            masked.setSessionId(CorrelationId.of(event.getSessionId()).value());
        }
        if (event.getError() != null) {
            masked.setError(PersonalText.scrub(event.getError()));
        }
        masked.setDetails(DetailPolicy.apply(event.getDetails()));
        return masked;
    }

    AdminEvent mask(AdminEvent event) {
        AdminEvent masked = new AdminEvent(event);
        if (event.getResourcePath() != null) {
            masked.setResourcePath(PersonalText.scrub(event.getResourcePath()));
        }
        if (event.getError() != null) {
            masked.setError(PersonalText.scrub(event.getError()));
        }
        masked.setRepresentation(RepresentationFields.of(event.getRepresentation()));
        masked.setDetails(DetailPolicy.apply(event.getDetails()));
        return masked;
    }
}
