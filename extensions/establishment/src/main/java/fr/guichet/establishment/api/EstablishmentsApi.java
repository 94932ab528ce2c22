package fr.guichet.establishment.api;

import fr.guichet.establishment.Finess;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.Directory;
import fr.guichet.establishment.directory.PeopleQuery;
import fr.guichet.establishment.directory.PersonForm;
import fr.guichet.establishment.directory.PersonView;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.portal.Caller;
import fr.guichet.portal.api.ApiAnswer;
import fr.guichet.portal.api.ApiBody;
import fr.guichet.portal.api.ApiCallers;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The API of référents, below {@code /realms/{realm}/establishments}. Every address is one establishment's, and is open to
 * its référents alone: to everybody else it is an address that does not exist.
 */
public class EstablishmentsApi {

    /** A référent has no card necessarily; the code by mail is what they log in with. */
    private static final AssuranceLevel MINIMUM = AssuranceLevel.EIDAS1;

    private static final int USUAL_PAGE = 20;

    private final KeycloakSession session;
    private final ApiCallers callers;

    EstablishmentsApi(KeycloakSession session) {
        this.session = session;
        this.callers = ApiCallers.of(session);
    }

    /** The description of this API, for everybody. */
    @GET
    @Path("openapi.yaml")
    public Response description() {
        return OpenApiFile.answer();
    }

    /** The establishments whose référent the caller is. */
    @GET
    public Response mine() {
        return callers.answer(
                MINIMUM,
                caller -> ApiAnswer.ok(directory().managedBy(caller.account()).stream()
                        .map(EstablishmentJson::of)
                        .toList()));
    }

    /** People, by name. */
    @GET
    @Path("{finess}/people")
    public Response people(
            @PathParam("finess") String finess,
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("first") String first,
            @QueryParam("max") String max) {
        return atDesk(
                finess,
                desk -> ApiAnswer.ok(PeopleJson.of(desk.people(new PeopleQuery(
                        text, state(state), number("first", first, 0), number("max", max, USUAL_PAGE))))));
    }

    /** Adds somebody and sends the invitation. */
    @POST
    @Path("{finess}/people")
    public Response add(@PathParam("finess") String finess, InputStream body) {
        return atDesk(finess, desk -> {
            PersonView added = desk.add(ApiBody.json(session, body, PersonForm.class));
            return ApiAnswer.created(address(finess, added), PersonJson.of(added));
        });
    }

    /** One person. */
    @GET
    @Path("{finess}/people/{id}")
    public Response person(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.person(id));
    }

    /** Invites again. */
    @POST
    @Path("{finess}/people/{id}/invitation")
    public Response invite(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.invite(id));
    }

    /** Disables. */
    @PUT
    @Path("{finess}/people/{id}/disablement")
    public Response disable(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.disable(id));
    }

    /** Enables again. */
    @DELETE
    @Path("{finess}/people/{id}/disablement")
    public Response enable(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.enable(id));
    }

    /** Makes somebody a référent too. */
    @PUT
    @Path("{finess}/people/{id}/referent")
    public Response nameReferent(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.nameReferent(id));
    }

    /** Takes the role from another référent. */
    @DELETE
    @Path("{finess}/people/{id}/referent")
    public Response withdrawReferent(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.withdrawReferent(id));
    }

    /** Hands one's own role over. */
    @POST
    @Path("{finess}/people/{id}/handover")
    public Response handOver(@PathParam("finess") String finess, @PathParam("id") String id) {
        return withPerson(finess, desk -> desk.handOver(id));
    }

    /** Adds the people of a file, and says what became of each line. */
    @POST
    @Path("{finess}/imports")
    public Response importFile(@PathParam("finess") String finess, InputStream file) {
        return atDesk(finess, desk -> ImportCall.at(session, desk, file));
    }

    private Response withPerson(String finess, DeskCall<PersonView> call) {
        return atDesk(finess, desk -> ApiAnswer.ok(PersonJson.of(call.at(desk))));
    }

    private Response atDesk(String finess, DeskCall<Response> call) {
        return callers.answer(MINIMUM, caller -> {
            ReferentDesk desk = desk(caller, finess);
            try {
                return call.at(desk);
            } catch (DeskRefusedException e) {
                throw DeskRefusals.of(e);
            }
        });
    }

    private ReferentDesk desk(Caller caller, String finess) {
        try {
            return directory()
                    .desk(caller.account(), Finess.parse(finess))
                    .orElseThrow(() -> new ApiRefusedException(ApiRefusal.NOT_FOUND));
        } catch (InvalidIdentifierException e) {
            throw new ApiRefusedException(ApiRefusal.NOT_FOUND);
        }
    }

    private Directory directory() {
        return session.getProvider(Directory.class);
    }

    private URI address(String finess, PersonView person) {
        return UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .segment("realms", session.getContext().getRealm().getName())
                .segment(EstablishmentsApiFactory.ID, finess, "people", person.id())
                .build();
    }

    private static Optional<MembershipState> state(String word) {
        if (word == null || word.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MembershipState.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw malformed("state", "unknown");
        }
    }

    private static int number(String field, String text, int usual) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw malformed(field, "not_a_number");
        }
        return Integer.parseInt(text);
    }

    private static ApiRefusedException malformed(String field, String code) {
        return ApiRefusedException.malformed(List.of(new FieldProblem(field, code)));
    }
}
