package fr.guichet.delegation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.rules.CalendarDays;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A delegation as the API shows it to one of its two sides. Members that say nothing are left out.
 *
 * @param delegate to the doctor alone
 * @param doctor to whoever works for the doctor alone
 * @param from first day, {@code 2026-11-21}
 * @param until last day, included; null for one without an end
 * @param invitationUntil until when the link of the last invitation is good, or was, RFC 3339
 * @param endedAt when one of the two ended it, RFC 3339
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationDocument(
        String id,
        String kind,
        String side,
        String state,
        Delegate delegate,
        Doctor doctor,
        Map<String, String> rights,
        String from,
        String until,
        String invitationUntil,
        String endedAt) {

    /**
     * Whom the doctor authorised: named as the doctor named them.
     *
     * @param email of an assistant
     * @param identifier of a colleague, all but its ends hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delegate(String familyName, String givenName, String email, String identifier) {}

    /** Who authorised. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Doctor(String familyName, String givenName) {}

    static DelegationDocument of(SeenDelegation seen) {
        Delegation delegation = seen.delegation();
        boolean given = seen.side() == SeenDelegation.Side.GIVEN;
        return new DelegationDocument(
                delegation.id(),
                delegation.kind().word(),
                given ? "given" : "received",
                seen.state().word(),
                given ? delegate(seen) : null,
                given ? null : doctor(seen),
                delegation.rights().toWords(),
                CalendarDays.dayOf(delegation.period().from()).toString(),
                delegation
                        .period()
                        .until()
                        .map(CalendarDays::lastDayBefore)
                        .map(LocalDate::toString)
                        .orElse(null),
                given ? delegation.invitationExpires().map(Instant::toString).orElse(null) : null,
                delegation.endedAt().map(Instant::toString).orElse(null));
    }

    private static Delegate delegate(SeenDelegation seen) {
        PersonName named = seen.delegation().named();
        return new Delegate(
                named.family(),
                named.given(),
                seen.delegation().email().orElse(null),
                seen.maskedNumber().orElse(null));
    }

    private static Doctor doctor(SeenDelegation seen) {
        return new Doctor(
                seen.doctor().map(PersonName::family).orElse(null),
                seen.doctor().map(PersonName::given).orElse(null));
    }
}
