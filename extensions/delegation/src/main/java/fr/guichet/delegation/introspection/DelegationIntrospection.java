package fr.guichet.delegation.introspection;

import fr.guichet.delegation.DelegationInForce;
import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.claims.DelegationsClaim;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * {@code POST /realms/{realm}/delegations/introspect}: what an account may do for others at this moment. A form with
 * {@code sub}, the account as a token names it, and perhaps {@code delegation}, the one that is meant. The answer is that
 * of RFC 7662 in its manner: {@code active}, and nothing else when it is false, whatever the cause.
 */
public class DelegationIntrospection {

    private static final String SUBJECT = "sub";
    private static final String DELEGATION = "delegation";
    private static final int LONGEST = 255;

    private final KeycloakSession session;

    /** Of one request. */
    public DelegationIntrospection(KeycloakSession session) {
        this.session = session;
    }

    /** Answers a service that may ask. */
    @POST
    public Response introspect() {
        EventBuilder event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.INTROSPECT_TOKEN);
        Optional<AskingService.Refusal> refusal = AskingService.refusal(session, event);
        if (refusal.isPresent()) {
            String error = refusal.get().name().toLowerCase(Locale.ROOT);
            event.error(error);
            return answer(refusal.get().status(), Map.of("error", error));
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        boolean repeated = form.values().stream().anyMatch(values -> values.size() > 1);
        if (repeated || !isSubject(form.getFirst(SUBJECT))) {
            return answer(Response.Status.BAD_REQUEST, Map.of("error", "invalid_request"));
        }
        // No event: a service asks at each of its requests.
        return answer(Response.Status.OK, body(inForce(form)));
    }

    private List<DelegationInForce> inForce(MultivaluedMap<String, String> form) {
        RealmModel realm = session.getContext().getRealm();
        UserModel account = session.users().getUserById(realm, form.getFirst(SUBJECT));
        if (account == null) {
            return List.of();
        }
        Optional<String> wanted = Optional.ofNullable(form.getFirst(DELEGATION));
        return session.getProvider(Delegations.class).inForceFor(account).stream()
                .filter(inForce -> wanted.isEmpty()
                        || wanted.get().equals(inForce.delegation().id()))
                .toList();
    }

    private static Map<String, Object> body(List<DelegationInForce> inForce) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("active", !inForce.isEmpty());
        if (!inForce.isEmpty()) {
            body.put(DelegationsClaim.NAME, DelegationsClaim.of(inForce));
        }
        return body;
    }

    private static boolean isSubject(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private static Response answer(Response.Status status, Map<String, Object> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }
}
