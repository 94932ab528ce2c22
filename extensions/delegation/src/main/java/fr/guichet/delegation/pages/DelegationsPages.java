package fr.guichet.delegation.pages;

import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.rules.CalendarDays;
import fr.guichet.portal.page.PageRefusal;
import fr.guichet.portal.page.SectionPages;
import fr.guichet.portal.page.SubmittedForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** The addresses of "Mes délégations". Every form shows itself again with what is wrong, or leads back to the list. */
public class DelegationsPages {

    private final SectionPages pages;
    private final DelegationDesk desk;
    private final DelegationsOverview overview;
    private final EntryPage entries;
    private final Clock clock;

    DelegationsPages(SectionPages pages, DelegationDesk desk, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.overview = new DelegationsOverview(pages, desk);
        this.entries = new EntryPage(pages);
        this.clock = clock;
    }

    /** What was given and received. */
    @GET
    public Response list(@QueryParam("given") String given, @QueryParam("received") String received) {
        return overview.show(given, received);
    }

    /** The form that invites an assistant. */
    @GET
    @Path("assistant")
    public Response assistant() {
        return startGiving(EntryForm.ASSISTANT);
    }

    /** Invites an assistant. */
    @POST
    @Path("assistant")
    public Response invite() {
        return give(EntryForm.ASSISTANT);
    }

    /** The form that authorises a colleague. */
    @GET
    @Path("colleague")
    public Response colleague() {
        return startGiving(EntryForm.COLLEAGUE);
    }

    /** Authorises a colleague. */
    @POST
    @Path("colleague")
    public Response authorise() {
        return give(EntryForm.COLLEAGUE);
    }

    /** The form that changes one; of one that cannot be changed, the list that says why. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return decided(() -> {
            SeenDelegation seen = ownOpen(id);
            return entries.showChange(EntryForm.changing(seen), StartingDraft.of(seen.delegation()), seen);
        });
    }

    /** Changes one. */
    @POST
    @Path("{id}")
    public Response change(@PathParam("id") String id) {
        SubmittedForm sent = pages.submitted();
        return decided(() -> {
            SeenDelegation seen = ownOpen(id);
            EntryForm form = EntryForm.changing(seen);
            DelegationDraft draft = form.read(sent::text);
            try {
                desk.change(id, draft);
                return pages.done(form.done());
            } catch (InvalidDraftException e) {
                return entries.wrongChange(form, draft, seen, e);
            }
        });
    }

    /** Asks whether one shall end; of one that is over, the list that says so. */
    @GET
    @Path("{id}/end")
    public Response askToEnd(@PathParam("id") String id) {
        return decided(() -> {
            SeenDelegation seen = open(desk.find(id));
            return pages.page("delegation-end.ftl")
                    .with("delegation", ShownDelegation.of(seen))
                    .render();
        });
    }

    /** Ends one. */
    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") String id) {
        pages.submitted();
        return decided(() -> {
            desk.end(id);
            return pages.done(DelegationsFlash.ENDED);
        });
    }

    /** Sends an invitation again. */
    @POST
    @Path("{id}/invitation")
    public Response inviteAgain(@PathParam("id") String id) {
        pages.submitted();
        return decided(() -> {
            desk.inviteAgain(id);
            return pages.done(DelegationsFlash.REINVITED);
        });
    }

    private Response startGiving(EntryForm form) {
        return decided(() -> {
            Optional<DelegationRefusal> refusal = desk.refusalToGive();
            if (refusal.isPresent()) {
                throw new DelegationRefusedException(refusal.get());
            }
            return entries.show(form, StartingDraft.fresh(CalendarDays.dayOf(clock.instant())));
        });
    }

    private Response give(EntryForm form) {
        DelegationDraft draft = form.read(pages.submitted()::text);
        return decided(() -> {
            try {
                desk.give(draft);
                return pages.done(form.done());
            } catch (InvalidDraftException e) {
                return entries.wrong(form, draft, e);
            } catch (DelegationRefusedException e) {
                if (e.refusal() == DelegationRefusal.MAIL_NOT_SENT) {
                    // Nothing that was typed is lost: it can be sent again as it stands.
                    return entries.refused(form, draft, e.refusal());
                }
                throw e;
            }
        });
    }

    /** One that its doctor can still change. */
    private SeenDelegation ownOpen(String id) throws DelegationRefusedException {
        SeenDelegation seen = desk.find(id);
        if (seen.side() != SeenDelegation.Side.GIVEN) {
            throw new DelegationRefusedException(DelegationRefusal.NOT_THE_DOCTOR);
        }
        return open(seen);
    }

    private static SeenDelegation open(SeenDelegation seen) throws DelegationRefusedException {
        if (!seen.state().isOpen()) {
            throw new DelegationRefusedException(DelegationRefusal.OVER);
        }
        return seen;
    }

    private Response decided(Act act) {
        try {
            return act.answer();
        } catch (DelegationRefusedException e) {
            return switch (e.refusal()) {
                case UNKNOWN -> throw pages.refusal(PageRefusal.NOT_FOUND);
                case NOT_SELF_EMPLOYED, PROFESSION, NOT_THE_DOCTOR -> throw pages.refusal(PageRefusal.FORBIDDEN);
                case TOO_MANY_OPEN, TOO_MANY_TODAY, OVER, NOT_INVITED, TOO_SOON, MAIL_NOT_SENT ->
                    overview.refusing(e.refusal());
            };
        }
    }

    /** Something that the desk may refuse. */
    @FunctionalInterface
    private interface Act {
        Response answer() throws DelegationRefusedException;
    }
}
