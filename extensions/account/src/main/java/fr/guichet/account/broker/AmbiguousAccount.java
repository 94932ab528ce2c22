package fr.guichet.account.broker;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;

/** Ends a login whose national identifier several accounts carry: a page that explains, an event, and no session. */
public final class AmbiguousAccount {

    /** Error of the event. */
    static final String EVENT_ERROR = "national_identifier_ambiguous";

    private static final String PAGE = "account-ambiguous.ftl";

    private AmbiguousAccount() {}

    /** Refuses; the answer to the browser is set on {@code context}. */
    public static void refuse(AuthenticationFlowContext context, BrokeredPerson person) {
        BrokerEvents.about(context, person).error(EVENT_ERROR);
        // No failure in the sense of the brute-force protection: nobody guesses anything here.
        context.forceChallenge(
                context.form().setStatus(Response.Status.CONFLICT).createForm(PAGE));
    }
}
