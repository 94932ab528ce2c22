package fr.guichet.account.broker;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;

/** Events about a brokered person: the identifier in them is masked, whoever stores them. */
public final class BrokerEvents {

    private BrokerEvents() {}

    /** A copy of the flow's event, so that the flow's own is left as it is. */
    public static EventBuilder about(AuthenticationFlowContext context, BrokeredPerson person) {
        return context.getEvent()
                .clone()
                .detail(Details.USERNAME, person.nationalId().masked())
                .detail(Details.IDENTITY_PROVIDER, person.link().getIdentityProvider())
                .detail(Details.IDENTITY_PROVIDER_USERNAME, person.nationalId().masked());
    }
}
