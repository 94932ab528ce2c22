package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.establishment.store.PeopleFilter;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What the référent of one establishment does with its people (EST-1, EST-5), and with nobody else's. Only
 * {@link Directory#desk} makes one, for whoever is référent at this moment; it is of one request and not kept.
 */
public final class ReferentDesk {

    private final KeycloakSession session;
    private final UserModel referent;
    private final Establishment establishment;
    private final DirectoryServices services;
    private final EstablishmentStore store;
    private final DeskEvents events;

    ReferentDesk(KeycloakSession session, UserModel referent, Establishment establishment, DirectoryServices services) {
        this.session = session;
        this.referent = referent;
        this.establishment = establishment;
        this.services = services;
        this.store = EstablishmentStore.of(session);
        this.events = new DeskEvents(session, referent, establishment);
    }

    public Establishment establishment() {
        return establishment;
    }

    /** A page of the list of people, by name. */
    public PeoplePage people(PeopleQuery query) {
        PeopleFilter filter = PeopleFilter.of(query.text(), query.state());
        List<PersonView> people = store.people(establishment.id(), filter, query.first(), query.max()).stream()
                .map(this::view)
                .toList();
        return new PeoplePage(people, store.countPeople(establishment.id(), filter), query.first(), query.max());
    }

    /** @throws DeskRefusedException {@link DeskRefusal#UNKNOWN_PERSON} */
    public PersonView person(String id) throws DeskRefusedException {
        return view(known(id));
    }

    /**
     * Adds somebody and sends the invitation: a newcomer gets an account without a password; somebody named by national
     * identifier is told if there is an account for it, and the answer is the same if there is none. The person is kept
     * when the mail cannot be sent; the view says so.
     */
    public PersonView add(PersonForm form) throws DeskRefusedException {
        String id = addSilently(form);
        services.invitations().send(session, id);
        return fresh(id);
    }

    /** Begins to add many. */
    public PeopleBatch batch() {
        return new PeopleBatch(this);
    }

    /** Sends another invitation; the links of earlier ones are dead from now on. */
    public PersonView invite(String id) throws DeskRefusedException {
        MembershipEntity person = known(id);
        if (person.state() != MembershipState.INVITED) {
            throw new DeskRefusedException(DeskRefusal.NOT_INVITED);
        }
        if (!InvitationBudget.take(session, id)) {
            throw new DeskRefusedException(DeskRefusal.TOO_MANY_MAILS);
        }
        services.invitations().renew(session, id);
        events.tell(DeskAct.INVITE, person);
        services.invitations().send(session, id);
        return fresh(id);
    }

    /**
     * Somebody leaves: nothing of the establishment is open to them from now on, their sessions are ended, and the
     * account is closed when it opens nothing else.
     */
    public PersonView disable(String id) throws DeskRefusedException {
        MembershipEntity person = knownOther(id);
        if (person.state() != MembershipState.DISABLED) {
            requireAnotherReferent(person);
            standing().disable(person);
            events.tell(DeskAct.DISABLE, person);
        }
        return view(person);
    }

    /** Somebody is back; a member who was only invited is invited still, and told again by {@link #invite}. */
    public PersonView enable(String id) throws DeskRefusedException {
        MembershipEntity person = known(id);
        if (person.state() == MembershipState.DISABLED) {
            standing().enable(person);
            events.tell(DeskAct.ENABLE, person);
        }
        return view(person);
    }

    /** Makes somebody who works here a référent too. */
    public PersonView nameReferent(String id) throws DeskRefusedException {
        MembershipEntity person = known(id);
        if (person.state() != MembershipState.ACTIVE) {
            throw new DeskRefusedException(DeskRefusal.NOT_ACTIVE);
        }
        if (!person.isReferent()) {
            standing().setReferent(person, true);
            events.tell(DeskAct.NAME_REFERENT, person);
        }
        return view(person);
    }

    /** Takes the role from another référent. */
    public PersonView withdrawReferent(String id) throws DeskRefusedException {
        MembershipEntity person = knownOther(id);
        if (person.isReferent()) {
            requireAnotherReferent(person);
            standing().setReferent(person, false);
            events.tell(DeskAct.WITHDRAW_REFERENT, person);
        }
        return view(person);
    }

    /** Gives somebody the role and lets go of it: this desk is closed afterwards. */
    public PersonView handOver(String id) throws DeskRefusedException {
        knownOther(id);
        PersonView successor = nameReferent(id);
        MembershipEntity own =
                store.membershipOf(establishment.id(), referent.getId()).orElseThrow();
        standing().setReferent(own, false);
        events.tell(DeskAct.HAND_OVER, own);
        return successor;
    }

    String addSilently(PersonForm form) throws DeskRefusedException {
        String id = new AccountOpening(session, establishment, services)
                .open(services.reading().read(form));
        events.tell(DeskAct.CREATE, known(id));
        return id;
    }

    void inviteLater(List<String> ids) {
        services.invitations().sendLater(session, ids);
    }

    private PersonStanding standing() {
        return new PersonStanding(session, services.now());
    }

    private void requireAnotherReferent(MembershipEntity person) throws DeskRefusedException {
        // Two référents who disable one another at once would leave none.
        store.lock(establishment.id());
        boolean counts = person.isReferent() && person.state() == MembershipState.ACTIVE;
        if (counts && store.activeReferents(establishment.id()) <= 1) {
            throw new DeskRefusedException(DeskRefusal.LAST_REFERENT);
        }
    }

    private MembershipEntity known(String id) throws DeskRefusedException {
        return store.membership(establishment.id(), id)
                .orElseThrow(() -> new DeskRefusedException(DeskRefusal.UNKNOWN_PERSON));
    }

    private MembershipEntity knownOther(String id) throws DeskRefusedException {
        MembershipEntity person = known(id);
        if (referent.getId().equals(person.userId())) {
            throw new DeskRefusedException(DeskRefusal.ONESELF);
        }
        return person;
    }

    /** After another transaction changed it. */
    private PersonView fresh(String id) throws DeskRefusedException {
        MembershipEntity person = known(id);
        store.refresh(person);
        return view(person);
    }

    private PersonView view(MembershipEntity person) {
        return PersonViews.of(person, referent.getId());
    }
}
