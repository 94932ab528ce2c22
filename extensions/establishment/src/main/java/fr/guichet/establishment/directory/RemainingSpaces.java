package fr.guichet.establishment.directory;

import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.identity.AccountKind;
import java.util.List;
import java.util.Set;

/** Decides whether an account still opens something when one of its memberships is disabled. */
final class RemainingSpaces {

    private RemainingSpaces() {}

    /**
     * @param kinds of the account
     * @param places all its memberships
     * @param leaving id of the membership that is disabled
     */
    static boolean areThere(Set<AccountKind> kinds, List<Place> places, String leaving) {
        boolean elsewhere = places.stream()
                .map(Place::row)
                .anyMatch(row -> !row.id().equals(leaving) && row.state() != MembershipState.DISABLED);
        return elsewhere
                || kinds.stream().anyMatch(kind -> kind != AccountKind.ESTABLISHMENT && kind != AccountKind.REFERENT);
    }
}
