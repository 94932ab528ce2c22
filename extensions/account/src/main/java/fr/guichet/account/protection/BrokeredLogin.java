package fr.guichet.account.protection;

import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;

/**
 * Decides whether a request ends a login by card or another site. No password and no code is checked in such a request:
 * the endpoints of the brokers take none, and where a first connection is handed over to the broker again, the caller
 * says so with {@link #handOver}.
 */
public final class BrokeredLogin {

    private static final String HANDED_OVER = "guichet.brokered-login";
    private static final int KIND_OF_RESOURCE = 2;

    private BrokeredLogin() {}

    /** Runs the broker's end of a login from a page of the flow. */
    public static <T> T handOver(KeycloakSession session, Supplier<T> broker) {
        session.setAttribute(HANDED_OVER, true);
        try {
            return broker.get();
        } finally {
            session.removeAttribute(HANDED_OVER);
        }
    }

    static boolean isUnderWay(KeycloakSession session) {
        return session.getAttribute(HANDED_OVER) != null
                || isBrokerEndpoint(session.getContext().getUri());
    }

    private static boolean isBrokerEndpoint(KeycloakUriInfo uri) {
        return uri != null
                && isBrokerEndpoint(
                        uri.getPathSegments().stream().map(PathSegment::getPath).toList());
    }

    /** {@code /realms/{realm}/broker/…}, wherever the server is mounted. */
    static boolean isBrokerEndpoint(List<String> path) {
        return path.size() > KIND_OF_RESOURCE
                && path.get(0).equals("realms")
                && path.get(KIND_OF_RESOURCE).equals("broker");
    }
}
