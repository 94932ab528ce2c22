package fr.guichet.establishment.pages;

import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.directory.DeskRefusal;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.PersonView;
import fr.guichet.establishment.directory.ReferentDesk;
import fr.guichet.portal.page.PageRefusal;
import fr.guichet.portal.page.PortalPage;
import fr.guichet.portal.page.SectionPages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** The pages of one person of an establishment: who they are, and what the référent does with them. */
public class PersonPages {

    private static final String PEOPLE = "personnes";

    private final KeycloakSession session;
    private final SectionPages pages;
    private final ReferentDesk desk;
    private final String id;

    PersonPages(KeycloakSession session, SectionPages pages, ReferentDesk desk, String id) {
        this.session = session;
        this.pages = pages;
        this.desk = desk;
        this.id = id;
    }

    /** Who they are, and the ways on. */
    @GET
    public Response person() {
        return page("establishment-person.ftl").says(Said.values()).render();
    }

    /** Invites again. */
    @POST
    @Path("invitation")
    public Response invite() {
        pages.submitted();
        try {
            PersonView invited = desk.invite(id);
            return done(invited.mail() == InvitationMail.NOT_SENT ? Said.NOT_SENT : Said.INVITED);
        } catch (DeskRefusedException e) {
            return refused(e);
        }
    }

    /** Enables again. */
    @POST
    @Path("reactivation")
    public Response enable() {
        pages.submitted();
        try {
            desk.enable(id);
            return done(Said.ENABLED);
        } catch (DeskRefusedException e) {
            return refused(e);
        }
    }

    /** Asks before one of the acts that are not undone by a click. */
    @GET
    @Path("{act}")
    public Response ask(@PathParam("act") String word) {
        PersonAct act = act(word);
        return page("establishment-confirm.ftl")
                .with("titleKey", act.titleKey())
                .with("questionKey", act.questionKey())
                .with("actUrl", address(act.word()))
                .render();
    }

    /** Does it. */
    @POST
    @Path("{act}")
    public Response perform(@PathParam("act") String word) {
        PersonAct act = act(word);
        pages.submitted();
        try {
            act.at(desk, id);
        } catch (DeskRefusedException e) {
            return refused(e);
        }
        // Who handed the role over has no page of this establishment any more.
        return act == PersonAct.HAND_OVER ? pages.done(act.said()) : done(act.said());
    }

    private PersonAct act(String word) {
        return PersonAct.ofWord(word).orElseThrow(() -> pages.refusal(PageRefusal.NOT_FOUND));
    }

    private Response done(Said said) {
        return pages.done(said, finess(), PEOPLE, id);
    }

    private Response refused(DeskRefusedException refused) {
        if (refused.refusal() == DeskRefusal.UNKNOWN_PERSON) {
            throw pages.refusal(PageRefusal.NOT_FOUND);
        }
        return page("establishment-person.ftl")
                .errors(ProblemTexts.of(refused, "person-acts"))
                .status(Response.Status.CONFLICT)
                .render();
    }

    private PortalPage page(String template) {
        try {
            PersonView person = desk.person(id);
            return pages.page(template)
                    .with("person", PersonModel.of(person, session.getContext().resolveLocale(null), address()))
                    .with("listUrl", pages.address(finess()).toString())
                    .with("establishmentName", desk.establishment().name());
        } catch (DeskRefusedException e) {
            throw pages.refusal(PageRefusal.NOT_FOUND);
        }
    }

    private String address(String... segments) {
        String[] all = new String[segments.length + 3];
        all[0] = finess();
        all[1] = PEOPLE;
        all[2] = id;
        System.arraycopy(segments, 0, all, 3, segments.length);
        return pages.address(all).toString();
    }

    private String finess() {
        return desk.establishment().finess().value();
    }
}
