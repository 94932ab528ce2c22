package fr.guichet.account.cards;

import fr.guichet.account.broker.SoleTurn;
import fr.guichet.account.linking.Unlinking;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import fr.guichet.portal.page.LoginWish;
import fr.guichet.portal.page.PageRefusal;
import fr.guichet.portal.page.SectionPages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** The pages of "Mes cartes". */
public final class CardsPages {

    private static final String REMOVAL = "retrait";

    private final KeycloakSession session;
    private final SectionPages pages;
    private final Caller caller;
    private final Clock clock;

    CardsPages(KeycloakSession session, SectionPages pages, Caller caller, Clock clock) {
        this.session = session;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is linked. */
    @GET
    public Response list() {
        return pages.page("account-cards.ftl")
                .with(
                        "means",
                        LinkedMeans.of(session, caller).stream()
                                .map(means -> means.model(
                                        pages.address(means.alias(), REMOVAL).toString()))
                                .toList())
                .says(CardsSaid.values())
                .render();
    }

    /** Asks before unlinking. */
    @GET
    @Path("{alias}/" + REMOVAL)
    public Response ask(@PathParam("alias") String alias) {
        LinkedMeans means = linked(alias);
        if (!FreshLogin.is(caller, clock)) {
            return logInAgain(alias);
        }
        return pages.page("account-card-removal.ftl")
                .with("means", means.model(pages.address(alias, REMOVAL).toString()))
                .with("back", pages.address().toString())
                .with("consequence", consequence())
                .render();
    }

    /** Unlinks. */
    @POST
    @Path("{alias}/" + REMOVAL)
    public Response remove(@PathParam("alias") String alias) {
        pages.submitted();
        linked(alias);
        if (!FreshLogin.is(caller, clock)) {
            return logInAgain(alias);
        }
        boolean removed;
        try {
            removed = Unlinking.remove(session, caller.account(), alias);
        } catch (SoleTurn.NotReachedException e) {
            return pages.seeOther(alias, REMOVAL);
        }
        if (removed) {
            tell(alias);
            endSessionsBy(alias);
        }
        return pages.done(CardsSaid.UNLINKED);
    }

    private LinkedMeans linked(String alias) {
        return LinkedMeans.of(session, caller).stream()
                .filter(means -> means.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> pages.refusal(PageRefusal.NOT_FOUND));
    }

    private Response logInAgain(String alias) {
        return pages.login(LoginWish.at(AssuranceLevel.EIDAS1).again(), alias, REMOVAL);
    }

    private String consequence() {
        if (!Unlinking.losesItsIdentity(caller.realm(), caller.account())) {
            return "cardsRemovalSelfEmployed";
        }
        return LinkedMeans.of(session, caller).size() > 1 ? "cardsRemovalOthersStay" : "cardsRemovalLast";
    }

    private void tell(String alias) {
        new EventBuilder(caller.realm(), session, session.getContext().getConnection())
                .event(EventType.REMOVE_FEDERATED_IDENTITY)
                .client(caller.realm().getClientByClientId("mon-espace"))
                .user(caller.account())
                .session(caller.session())
                .detail(Details.IDENTITY_PROVIDER, alias)
                .success();
    }

    /** A card that was lost may have opened some; the one that unlinks it goes on. */
    private void endSessionsBy(String alias) {
        List<UserSessionModel> others = session.sessions()
                .getUserSessionsStream(caller.realm(), caller.account())
                .filter(other -> !other.getId().equals(caller.session().getId()))
                .filter(other -> alias.equals(other.getNote(Details.IDENTITY_PROVIDER)))
                .toList();
        others.forEach(other -> AuthenticationManager.backchannelLogout(session, other, true));
    }
}
