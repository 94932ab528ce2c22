package fr.guichet.delegation.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.Page;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.introspection.DelegationIntrospection;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.api.ApiAnswer;
import fr.guichet.portal.api.ApiBody;
import fr.guichet.portal.api.ApiCallers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.keycloak.models.KeycloakSession;

/**
 * The addresses of the API, as {@code openapi.yaml} describes them. Everybody who is logged in may ask: what they gave and
 * received is theirs, at any level that a login proves.
 */
public class DelegationsApi {

    private static final AssuranceLevel MINIMUM = AssuranceLevel.EIDAS1;

    private final KeycloakSession session;

    DelegationsApi(KeycloakSession session) {
        this.session = session;
    }

    /** What the caller gave and received. */
    @GET
    public Response list(@QueryParam("first") String first, @QueryParam("max") String max) {
        return atDesk(desk -> {
            Page page = AskedPage.of(first, max);
            return ApiAnswer.ok(DelegationLists.of(desk.given(page), desk.received(page)));
        });
    }

    /** Invites an assistant or authorises a colleague. */
    @POST
    public Response give(InputStream body) {
        return atDesk(desk -> {
            DelegationDraft draft = DraftDocument.NEW.read(ApiBody.json(session, body, ObjectNode.class));
            SeenDelegation given = desk.give(draft);
            return ApiAnswer.created(address(given), DelegationDocument.of(given));
        });
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Response find(@PathParam("id") String id) {
        return atDesk(desk -> ApiAnswer.ok(DelegationDocument.of(desk.find(id))));
    }

    /** Changes rights and days. */
    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") String id, InputStream body) {
        return atDesk(desk -> {
            DelegationDraft draft = DraftDocument.CHANGE.read(ApiBody.json(session, body, ObjectNode.class));
            return ApiAnswer.ok(DelegationDocument.of(desk.change(id, draft)));
        });
    }

    /** Ends one. */
    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") String id) {
        return atDesk(desk -> ApiAnswer.ok(DelegationDocument.of(desk.end(id))));
    }

    /** Sends an invitation again. */
    @POST
    @Path("{id}/invitation")
    public Response inviteAgain(@PathParam("id") String id) {
        return atDesk(desk -> ApiAnswer.ok(DelegationDocument.of(desk.inviteAgain(id))));
    }

    /** The contract of this API, for everybody. */
    @GET
    @Path("openapi.yaml")
    public Response describe() {
        return Response.ok(Description.text(), Description.MEDIA_TYPE).build();
    }

    /** Whether a delegation still holds: for services, which prove themselves and nobody else (docs/delegations.md). */
    @Path("introspect")
    public DelegationIntrospection introspection() {
        return new DelegationIntrospection(session);
    }

    private Response atDesk(Act act) {
        return ApiCallers.of(session).answer(MINIMUM, caller -> {
            DelegationDesk desk = session.getProvider(Delegations.class).deskOf(caller.account());
            try {
                return act.at(desk);
            } catch (InvalidDraftException e) {
                throw Refusals.of(e);
            } catch (DelegationRefusedException e) {
                throw Refusals.of(e);
            }
        });
    }

    private URI address(SeenDelegation given) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(DelegationsApiFactory.ID)
                .path(given.delegation().id())
                .build();
    }

    /** What is asked of a desk. */
    @FunctionalInterface
    private interface Act {
        Response at(DelegationDesk desk) throws InvalidDraftException, DelegationRefusedException;
    }
}
