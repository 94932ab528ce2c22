package fr.guichet.delegation.pages;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationKind;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.rules.CalendarDays;
import fr.guichet.identity.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A delegation as a template reads it: keys of texts for words, days as {@code 2026-11-21}. A value that is not known is
 * not there.
 */
final class ShownDelegation {

    private ShownDelegation() {}

    static List<Map<String, Object>> all(List<SeenDelegation> delegations) {
        return delegations.stream().map(ShownDelegation::of).toList();
    }

    static Map<String, Object> of(SeenDelegation seen) {
        Delegation delegation = seen.delegation();
        boolean given = seen.side() == SeenDelegation.Side.GIVEN;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", delegation.id());
        shown.put("given", given);
        shown.put("kind", kind(delegation.kind()));
        shown.put("assistant", delegation.kind() == DelegationKind.ASSISTANT);
        name(seen, given).ifPresent(name -> shown.put("name", name));
        if (given) {
            delegation.email().ifPresent(email -> shown.put("email", email));
            seen.maskedNumber().ifPresent(number -> shown.put("identifier", number));
        }
        shown.put("state", state(seen));
        delegation.endedAt().map(CalendarDays::dayOf).ifPresent(day -> shown.put("ended", day.toString()));
        shown.put("invited", seen.state() == DelegationState.INVITED);
        shown.put("upcoming", seen.state() == DelegationState.UPCOMING);
        shown.put("open", seen.state().isOpen());
        shown.put("rights", ShownRights.of(delegation.rights()));
        shown.put("from", CalendarDays.dayOf(delegation.period().from()).toString());
        delegation
                .period()
                .until()
                .map(CalendarDays::lastDayBefore)
                .ifPresent(last -> shown.put("until", last.toString()));
        return shown;
    }

    private static Optional<String> name(SeenDelegation seen, boolean given) {
        Optional<PersonName> name = given ? Optional.of(seen.delegation().named()) : seen.doctor();
        return name.map(known -> known.given() + " " + known.family());
    }

    private static String kind(DelegationKind kind) {
        return switch (kind) {
            case ASSISTANT -> "delegationAssistant";
            case COLLEAGUE -> "delegationColleague";
        };
    }

    private static String state(SeenDelegation seen) {
        return switch (seen.state()) {
            case INVITED -> seen.isInvitationExpired() ? "delegationStateInvitationExpired" : "delegationStateInvited";
            case UPCOMING -> "delegationStateUpcoming";
            case ACTIVE -> "delegationStateActive";
            case EXPIRED -> "delegationStateExpired";
            case ENDED -> "delegationStateEnded";
        };
    }
}
