package fr.guichet.card.provider;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What the audit trail learns of card logins: one event each, numbers masked. */
final class CardEvents {

    private final EventBuilder event;
    private final String alias;

    /**
     * @param event of the request
     * @param alias of the identity provider
     */
    CardEvents(EventBuilder event, String alias) {
        this.event = event;
        this.alias = alias;
    }

    /** The card is believed; whether its holder enters is for the flows and their own events to say. */
    void believed(CardFacts facts) {
        loginBy(facts).success();
    }

    void refused(LoginRefusal refusal, CardFacts facts) {
        loginBy(facts).error(refusal.code());
    }

    private EventBuilder loginBy(CardFacts facts) {
        // A copy: what Keycloak adds to its own event later is no concern of this one, nor the reverse.
        EventBuilder login =
                event.clone().event(EventType.IDENTITY_PROVIDER_LOGIN).detail(Details.IDENTITY_PROVIDER, alias);
        facts.toDetails().forEach(login::detail);
        return login;
    }
}
