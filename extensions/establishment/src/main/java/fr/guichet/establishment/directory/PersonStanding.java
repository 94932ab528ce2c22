package fr.guichet.establishment.directory;

import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.establishment.store.MembershipEntity;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Changes where somebody stands in an establishment, and lets the account follow: open or closed, référent or not. */
final class PersonStanding {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EstablishmentStore store;
    private final long now;

    /** @param now in milliseconds */
    PersonStanding(KeycloakSession session, long now) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = EstablishmentStore.of(session);
        this.now = now;
    }

    void disable(MembershipEntity person) {
        UserModel account = accountOf(person);
        if (account == null) {
            person.disable(false, now);
            return;
        }
        List<Place> places = store.placesOf(realm.getId(), account.getId());
        boolean closes = account.isEnabled()
                && !RemainingSpaces.areThere(new AccountRoles(realm, account).kinds(), places, person.id());
        person.disable(closes, now);
        if (closes) {
            account.setEnabled(false);
        }
        followRole(account, places);
        EndedSessions.of(session, account);
    }

    void enable(MembershipEntity person) {
        UserModel account = accountOf(person);
        if (account == null) {
            person.enable(now);
            return;
        }
        List<Place> places = store.placesOf(realm.getId(), account.getId());
        // An account that an operator closed stays closed.
        boolean closedByUs = places.stream().map(Place::row).anyMatch(MembershipEntity::closedAccount);
        person.enable(now);
        if (closedByUs) {
            places.forEach(place -> place.row().accountIsOpen());
            account.setEnabled(true);
        }
        followRole(account, places);
    }

    void setReferent(MembershipEntity person, boolean referent) {
        person.setReferent(referent, now);
        UserModel account = accountOf(person);
        if (account != null) {
            followRole(account, store.placesOf(realm.getId(), account.getId()));
        }
    }

    /** A référent anywhere has the role, with the stronger password that it asks for (PWD-3). */
    private void followRole(UserModel account, List<Place> places) {
        boolean referent = places.stream()
                .map(Place::row)
                .anyMatch(row -> row.isReferent() && row.state() != MembershipState.DISABLED);
        new AccountRoles(realm, account).setReferent(referent);
    }

    private UserModel accountOf(MembershipEntity person) {
        return person.userId() == null ? null : session.users().getUserById(realm, person.userId());
    }
}
