package fr.guichet.establishment.claims;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.identity.AccountKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which spaces an account has, and writes them as the claim says them (DOS-5). */
final class Spaces {

    static final String CLAIM = "spaces";

    private static final String KIND = "kind";

    private Spaces() {}

    /**
     * @param kinds of the account
     * @param connected whether a first connection by card or e-CPS made or linked it: it has a national identifier
     * @param places its memberships, in whatever state
     */
    static List<Map<String, Object>> of(Set<AccountKind> kinds, boolean connected, List<Place> places) {
        List<Map<String, Object>> spaces = new ArrayList<>();
        if (connected && kinds.contains(AccountKind.SELF_EMPLOYED)) {
            spaces.add(Map.of(KIND, "self-employed"));
        }
        places.stream()
                .filter(place -> place.row().state() == MembershipState.ACTIVE)
                .map(place -> establishment(place.establishment(), place.row().isReferent()))
                .forEach(spaces::add);
        return spaces;
    }

    private static Map<String, Object> establishment(Establishment establishment, boolean referent) {
        Map<String, Object> space = new LinkedHashMap<>();
        space.put(KIND, "establishment");
        space.put("finess", establishment.finess().value());
        space.put("name", establishment.name());
        space.put("referent", referent);
        return space;
    }
}
