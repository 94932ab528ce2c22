package fr.guichet.portal.audit;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/**
 * Tells the audit trail who was turned away at a page or an API of ours, and why. In a transaction of its own: the
 * request's is undone.
 */
public final class ToldRefusals {

    private final KeycloakSession session;

    private ToldRefusals(KeycloakSession session) {
        this.session = session;
    }

    /** Of one request. */
    public static ToldRefusals of(KeycloakSession session) {
        return new ToldRefusals(session);
    }

    /** @param cause the error of the event, a fixed word; the detail {@code action} is the method of the request */
    public void tell(String cause) {
        KeycloakContext context = session.getContext();
        EventBuilder event = new EventBuilder(context.getRealm(), session, context.getConnection())
                // The server knows no event of ours. This one is not kept in the database unless an operator says so:
                // who calls in vain a thousand times fills no table.
                .event(EventType.PERMISSION_TOKEN)
                .detail(Details.ACTION, context.getHttpRequest().getHttpMethod());
        ClientModel client = context.getClient();
        if (client != null) {
            event.client(client);
        }
        UserSessionModel known = context.getUserSession();
        if (known != null) {
            event.user(known.getUser()).session(known);
        }
        event.error(cause);
    }
}
