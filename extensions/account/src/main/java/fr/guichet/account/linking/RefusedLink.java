package fr.guichet.account.linking;

import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** Refuses a link: an event with the cause, a page that explains, and nothing written. */
public final class RefusedLink {

    private RefusedLink() {}

    /** What speaks by now against linking this person to this account; empty when nothing does. */
    public static Optional<LinkRefusal> of(
            AuthenticationFlowContext context, UserModel account, BrokeredPerson person) {
        return LinkFacts.of(context.getSession(), context.getRealm(), account, person)
                .refusal(person);
    }

    /** The answer to the browser is set on {@code context}. */
    public static void refuse(
            AuthenticationFlowContext context, UserModel account, BrokeredPerson person, LinkRefusal refusal) {
        BrokerEvents.about(context, person).user(account).error(refusal.eventError());
        // No failure in the sense of the brute-force protection: what was typed was right.
        context.forceChallenge(LinkPages.refused(context, refusal));
    }
}
