package fr.guichet.account.space;

import fr.guichet.account.firstconnection.FieldProblem;
import fr.guichet.account.firstconnection.PracticeDetails;
import fr.guichet.account.firstconnection.PracticeForm;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import fr.guichet.portal.page.FieldError;
import fr.guichet.portal.page.LoginWish;
import fr.guichet.portal.page.PageRefusal;
import fr.guichet.portal.page.SectionPages;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;

/** The pages of "Espace libéral". */
public final class SpacePages {

    /** Detail of the event: the space that was opened. */
    static final String SPACE_DETAIL = "space";

    private static final String LOGIN = "connexion";

    private final KeycloakSession session;
    private final SectionPages pages;
    private final Caller caller;

    SpacePages(KeycloakSession session, SectionPages pages, Caller caller) {
        this.session = session;
        this.pages = pages;
        this.caller = caller;
    }

    /** The form, or what is missing before it. */
    @GET
    public Response show() {
        SpaceState state = SpaceState.of(session, caller);
        return state instanceof SpaceState.Ready ? form(PracticeForm.known(caller.account()), List.of()) : state(state);
    }

    /** To the login, for whoever came by password. */
    @GET
    @Path(LOGIN)
    public Response logIn() {
        return pages.login(LoginWish.at(AssuranceLevel.EIDAS1).again());
    }

    /** Opens the space. */
    @POST
    public Response open() {
        SubmittedForm sent = pages.submitted();
        SpaceState state = SpaceState.of(session, caller);
        if (state instanceof SpaceState.Open) {
            return pages.done(SpaceSaid.OPENED);
        }
        if (!(state instanceof SpaceState.Ready)) {
            throw pages.refusal(PageRefusal.FORBIDDEN);
        }
        PracticeForm form = PracticeForm.read(sent::text);
        if (form.details().isEmpty()) {
            return form(form.shownValues(), form.problems());
        }
        open(form.details().get());
        return pages.done(SpaceSaid.OPENED);
    }

    private void open(PracticeDetails practice) {
        RoleModel role = caller.realm().getRole(AccountKind.SELF_EMPLOYED.role());
        if (role == null) {
            throw new IllegalStateException("the realm has no role " + AccountKind.SELF_EMPLOYED.role());
        }
        practice.writeTo(caller.account());
        caller.account().grantRole(role);
        new EventBuilder(caller.realm(), session, session.getContext().getConnection())
                .event(EventType.UPDATE_PROFILE)
                .client(caller.realm().getClientByClientId("mon-espace"))
                .user(caller.account())
                .session(caller.session())
                .detail(Details.CONTEXT, SpaceSectionFactory.ID)
                .detail(SPACE_DETAIL, AccountKind.SELF_EMPLOYED.role())
                .success();
    }

    private Response form(Map<String, String> values, List<FieldProblem> problems) {
        return pages.page("account-space-form.ftl")
                .with("values", values)
                .with("action", pages.address().toString())
                .errors(problems.stream()
                        .map(problem ->
                                new FieldError(problem.field().parameter(), problem.messageKey(), problem.parameters()))
                        .toList())
                .render();
    }

    private Response state(SpaceState state) {
        return pages.page("account-space.ftl")
                .with("what", what(state))
                .with(
                        "loginUrl",
                        state instanceof SpaceState.LogInStrongly
                                ? pages.address(LOGIN).toString()
                                : "")
                .says(SpaceSaid.values())
                .render();
    }

    private static String what(SpaceState state) {
        if (state instanceof SpaceState.Refused refused) {
            return refused.cause().messageKey();
        }
        if (state instanceof SpaceState.NotLinked) {
            return "spaceNotLinked";
        }
        return state instanceof SpaceState.LogInStrongly ? "spaceLogInStrongly" : "spaceOpen";
    }
}
