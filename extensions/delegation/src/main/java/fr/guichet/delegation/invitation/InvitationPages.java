package fr.guichet.delegation.invitation;

import fr.guichet.delegation.Delegations;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import fr.guichet.portal.invitation.InvitationProvider;
import fr.guichet.portal.page.FieldError;
import fr.guichet.portal.page.LoginWish;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SectionPages;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/espace/invitation}: who authorises whom to what, then a login by card or e-CPS, then the consent
 * (DEL-2). Looking at the page uses nothing up: mail scanners follow links too.
 */
public class InvitationPages {

    private static final String LOGIN = "connexion";
    private static final String CONSENT = "accord";
    private static final String DONE = "fait";
    /** Field of the page that asks about names that differ. */
    private static final String SAME = "memePersonne";

    private final KeycloakSession session;
    private final SectionPages pages;
    private final InvitationDesk desk;

    InvitationPages(KeycloakSession session, SectionPages pages) {
        this.session = session;
        this.pages = pages;
        this.desk = session.getProvider(Delegations.class).invitations();
    }

    /** Where the link of the mail leads. */
    @GET
    public Response invitation(@QueryParam(InvitationAddresses.TOKEN) String token) {
        return desk.ofToken(token)
                .map(invitation -> ShownInvitation.on(pages.page("invitation.ftl"), invitation)
                        .with("means", means(token)))
                .orElseGet(this::over)
                .render();
    }

    /**
     * On to the login by one means, whoever is logged in, and back to the consent.
     *
     * @param token of the link; null for somebody who comes back from a login by another means
     * @param means alias of the identity provider
     */
    @GET
    @Path(LOGIN)
    public Response login(@QueryParam(InvitationAddresses.TOKEN) String token, @QueryParam("moyen") String means) {
        Optional<String> handle = token == null ? currentHandle() : desk.handleFor(token);
        if (handle.isEmpty()) {
            return over().render();
        }
        if (!desk.means().contains(means)) {
            return pages.seeOther();
        }
        return pages.login(
                LoginWish.at(AssuranceLevel.EIDAS1)
                        .by(means)
                        .again()
                        .with(InvitationProvider.LOGIN_PARAMETER, handle.get()),
                CONSENT);
    }

    /** Asks the person who is logged in now. */
    @GET
    @Path(CONSENT)
    public Response consent() {
        Caller caller = pages.require(AssuranceLevel.EIDAS1);
        Optional<PendingInvitation> invitation = handleOf(caller).flatMap(desk::ofHandle);
        return invitation
                .map(pending -> consentPage(caller, pending))
                .orElseGet(this::over)
                .render();
    }

    /** The answer. */
    @POST
    @Path(CONSENT)
    public Response accept() {
        SubmittedForm form = pages.submitted();
        Caller caller = pages.require(AssuranceLevel.EIDAS1);
        String handle = handleOf(caller).orElse("");
        Optional<PendingInvitation> invitation = desk.ofHandle(handle);
        try {
            desk.accept(handle, caller, form.has(SAME));
            return pages.seeOther(DONE);
        } catch (InvitationRefusedException e) {
            if (invitation.isEmpty()) {
                return over().render();
            }
            PortalPage page = consentPage(caller, invitation.get());
            if (e.refusal() == InvitationRefusal.OTHER_NAME) {
                page.errors(List.of(new FieldError(SAME, "invitationSameNeeded")));
            }
            return page.render();
        }
    }

    /** It is accepted: the way on. */
    @GET
    @Path(DONE)
    public Response done() {
        pages.require(AssuranceLevel.EIDAS1);
        return pages.page("invitation-done.ftl")
                .with("services", ActingServices.of(session))
                .render();
    }

    private PortalPage consentPage(Caller caller, PendingInvitation invitation) {
        Optional<InvitationRefusal> refusal = desk.refusal(invitation, caller);
        boolean asked = refusal.isEmpty() || refusal.get() == InvitationRefusal.OTHER_NAME;
        PortalPage page =
                ShownInvitation.on(pages.page(asked ? "invitation-consent.ftl" : "invitation-refused.ftl"), invitation);
        if (asked) {
            return page.with("consentUrl", pages.address(CONSENT).toString())
                    .with("ownName", ShownInvitation.name(caller.account()))
                    .with("otherName", refusal.isPresent());
        }
        return page.status(Response.Status.FORBIDDEN)
                .with("cause", causeKey(refusal.get()))
                .with("means", means(null));
    }

    private static String causeKey(InvitationRefusal refusal) {
        return switch (refusal) {
            case MEANS -> "invitationByCardOrEcps";
            case OWN -> "invitationOwn";
            case NO_NAME -> "invitationNoName";
            case UNKNOWN, OTHER_NAME -> "invitationOverText";
        };
    }

    private List<OfferedMeans> offered(String token) {
        return desk.means().stream()
                .map(alias -> new OfferedMeans(alias, pages.address(LOGIN), Optional.ofNullable(token)))
                .toList();
    }

    private List<Object> means(String token) {
        return offered(token).stream().<Object>map(OfferedMeans::model).toList();
    }

    private PortalPage over() {
        desk.tellUnknown();
        return pages.page("invitation-over.ftl").status(Response.Status.NOT_FOUND);
    }

    private Optional<String> currentHandle() {
        return pages.caller().flatMap(InvitationPages::handleOf).filter(handle -> desk.ofHandle(handle)
                .isPresent());
    }

    /** The handle that the person's last login here carried. */
    private static Optional<String> handleOf(Caller caller) {
        return caller.session().getAuthenticatedClientSessions().values().stream()
                .map(login -> login.getNote(InvitationProvider.LOGIN_NOTE))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
