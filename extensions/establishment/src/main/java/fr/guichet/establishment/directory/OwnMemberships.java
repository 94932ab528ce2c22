package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.identity.ProfessionalIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What somebody sees of their own memberships, and the answer to an invitation by national identifier (DOS-5): it waits
 * for whoever has that number, with the one account that they have, or will have.
 */
public final class OwnMemberships {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel account;
    private final DirectoryServices services;
    private final EstablishmentStore store;

    OwnMemberships(KeycloakSession session, UserModel account, DirectoryServices services) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.account = account;
        this.services = services;
        this.store = EstablishmentStore.of(session);
    }

    /** Where somebody works now, by name. */
    public List<Establishment> active() {
        return store.placesOf(realm.getId(), account.getId()).stream()
                .filter(place -> place.row().state() == MembershipState.ACTIVE)
                .map(Place::establishment)
                .toList();
    }

    /** The invitations that wait for an answer, by name of the establishment. */
    public List<PendingInvitation> pending() {
        return waiting().stream()
                .map(place -> new PendingInvitation(
                        place.row().id(),
                        place.establishment(),
                        place.row().isReferent(),
                        Instant.ofEpochMilli(place.row().invitedAt())))
                .toList();
    }

    /**
     * Accepts: the establishment is one of the account's spaces from the next token on.
     *
     * @return whether there was such an invitation to this person
     */
    public boolean accept(String id) {
        Optional<Place> invitation = find(id);
        invitation.ifPresent(this::accept);
        return invitation.isPresent();
    }

    /**
     * Declines; the référent sees the person disabled and nothing else.
     *
     * @return whether there was such an invitation to this person
     */
    public boolean decline(String id) {
        Optional<Place> invitation = find(id);
        invitation.ifPresent(place -> {
            place.row().disable(false, services.now());
            tell(DeskAct.DECLINE, place);
        });
        return invitation.isPresent();
    }

    /** The person has just logged in, terms accepted: whatever a référent made an account for is active now (EST-3). */
    public void arrive() {
        store.placesOf(realm.getId(), account.getId()).stream()
                .filter(place -> place.row().state() == MembershipState.INVITED)
                .forEach(place -> {
                    place.row().activate(services.now());
                    tell(DeskAct.ACTIVATE, place);
                });
    }

    /** Names, address and user name are those of the account, wherever they are searched for. */
    public void follow() {
        store.placesOf(realm.getId(), account.getId())
                .forEach(place -> place.row().describe(AccountText.of(account)));
    }

    private void accept(Place place) {
        MembershipEntity row = place.row();
        Optional<MembershipEntity> before =
                store.membershipOf(place.establishment().id(), account.getId());
        if (before.isPresent()) {
            // The person is on the list already, by a user name whose card was linked later.
            store.remove(row);
            return;
        }
        row.belongTo(account.getId());
        row.activate(services.now());
        row.describe(AccountText.of(account));
        AccountRoles roles = new AccountRoles(realm, account);
        roles.joinEstablishment();
        if (row.isReferent()) {
            roles.setReferent(true);
        }
        tell(DeskAct.ACCEPT, place);
    }

    private void tell(DeskAct act, Place place) {
        new DeskEvents(session, account, place.establishment()).tell(act, place.row());
    }

    private Optional<Place> find(String id) {
        return waiting().stream().filter(place -> place.row().id().equals(id)).findFirst();
    }

    /** The number is one that a card or Pro Santé Connect proved: its person cannot edit it. */
    private List<Place> waiting() {
        String number = account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID);
        if (number == null || number.isBlank()) {
            return List.of();
        }
        return store.invitationsTo(realm.getId(), number).stream()
                .filter(place -> place.row().state() == MembershipState.INVITED)
                .toList();
    }
}
