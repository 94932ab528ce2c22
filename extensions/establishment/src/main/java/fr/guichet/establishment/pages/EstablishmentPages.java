package fr.guichet.establishment.pages;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.directory.Directory;
import fr.guichet.establishment.directory.OwnMemberships;
import fr.guichet.establishment.directory.PendingInvitation;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PageRefusal;
import fr.guichet.portal.page.SectionPages;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code /espace/etablissement}: where one works, what one manages, and the answer to an invitation. */
public class EstablishmentPages {

    private static final String INVITATIONS = "invitations";

    private final KeycloakSession session;
    private final SectionPages pages;
    private final Caller caller;
    private final RegionalSupport support;
    private final Directory directory;

    EstablishmentPages(KeycloakSession session, SectionPages pages, Caller caller, RegionalSupport support) {
        this.session = session;
        this.pages = pages;
        this.caller = caller;
        this.support = support;
        this.directory = session.getProvider(Directory.class);
    }

    /** The establishments; the one that somebody manages, at once. */
    @GET
    public Response home() {
        List<Establishment> managed = directory.managedBy(caller.account());
        OwnMemberships own = directory.own(caller.account());
        if (managed.size() == 1 && own.pending().isEmpty()) {
            return pages.seeOther(managed.get(0).finess().value());
        }
        return pages.page("establishment-home.ftl")
                .says(Said.values())
                .with("managed", managed.stream().map(this::model).toList())
                .with("own", own.active().stream().map(this::model).toList())
                .with("pendingCount", own.pending().size())
                .with("invitationsUrl", pages.address(INVITATIONS).toString())
                .render();
    }

    /** Invitations of establishments to somebody who has an account. */
    @GET
    @Path(INVITATIONS)
    public Response invitations() {
        return pages.page("establishment-invitations.ftl")
                .says(Said.values())
                .with(
                        "invitations",
                        directory.own(caller.account()).pending().stream()
                                .map(this::model)
                                .toList())
                .with("homeUrl", pages.address().toString())
                .render();
    }

    /** The answer to one: the button says which. */
    @POST
    @Path(INVITATIONS + "/{id}")
    public Response answer(@PathParam("id") String id) {
        SubmittedForm form = pages.submitted();
        OwnMemberships own = directory.own(caller.account());
        boolean accepts = form.has("accept");
        boolean known = accepts ? own.accept(id) : own.decline(id);
        if (!known) {
            throw pages.refusal(PageRefusal.NOT_FOUND);
        }
        return pages.done(accepts ? Said.ACCEPTED : Said.DECLINED, INVITATIONS);
    }

    /** The pages of a référent; somebody else's establishment does not exist. */
    @Path("{finess}")
    public Object managed(@PathParam("finess") String finess) {
        return new DeskPages(session, pages, desk(finess), directory, support);
    }

    private ReferentDesk desk(String finess) {
        try {
            return directory
                    .desk(caller.account(), Finess.parse(finess))
                    .orElseThrow(() -> pages.refusal(PageRefusal.NOT_FOUND));
        } catch (InvalidIdentifierException e) {
            throw pages.refusal(PageRefusal.NOT_FOUND);
        }
    }

    private Map<String, Object> model(Establishment establishment) {
        return Map.of(
                "name", establishment.name(),
                "finess", establishment.finess().value(),
                "supportUrl", support.of(establishment.region()).orElse(""),
                "url", pages.address(establishment.finess().value()).toString());
    }

    private Map<String, Object> model(PendingInvitation invitation) {
        return Map.of(
                "name", invitation.establishment().name(),
                "referent", invitation.referent(),
                "on",
                        PersonModel.day(
                                invitation.invitedAt(), session.getContext().resolveLocale(null)),
                "url", pages.address(INVITATIONS, invitation.id()).toString());
    }
}
