package fr.guichet.delegation.introspection;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;

/**
 * Decides who may ask: a confidential client, authenticated as at the server's own introspection, whose attribute
 * {@value #ALLOWED} is {@code true}.
 */
public final class AskingService {

    /** Attribute of the client. */
    static final String ALLOWED = "guichet.delegations.introspection";

    private AskingService() {}

    /** Whether a client is one that acts by delegations, and has a secret to prove itself by. */
    public static boolean mayAsk(ClientModel client) {
        return !client.isPublicClient() && Boolean.parseBoolean(client.getAttribute(ALLOWED));
    }

    /** Why a client is sent away. */
    enum Refusal {
        /** It did not prove who it is. */
        INVALID_CLIENT(Response.Status.UNAUTHORIZED),
        /** It did, and may not ask. */
        UNAUTHORIZED_CLIENT(Response.Status.FORBIDDEN);

        private final Response.Status status;

        Refusal(Response.Status status) {
            this.status = status;
        }

        Response.Status status() {
            return status;
        }
    }

    /** The cause that speaks against the client of this request; empty when it may ask. */
    static Optional<Refusal> refusal(KeycloakSession session, EventBuilder event) {
        ClientModel client;
        try {
            client = AuthorizeClientUtil.authorizeClient(session, event, null).getClient();
        } catch (WebApplicationException notProven) {
            return Optional.of(Refusal.INVALID_CLIENT);
        }
        event.client(client);
        return mayAsk(client) ? Optional.empty() : Optional.of(Refusal.UNAUTHORIZED_CLIENT);
    }
}
