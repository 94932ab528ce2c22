package fr.guichet.delegation.rules;

import java.time.Duration;
import java.util.Set;

/**
 * What the operator allows, already checked.
 *
 * @param professions codes of TRE_G15 whose self-employed members may delegate
 * @param longestColleague the longest period of a colleague, from its first day
 * @param mostOpen how many delegations of one doctor may be open at a time
 * @param mostGivenInADay how many one doctor may give within 24 hours, ended ones included: each is a mail to somebody
 * @param invitationLifetime how long the link of an invitation is good
 * @param invitationPause how long a doctor waits before the same invitation is sent again
 * @param acceptingMeans aliases of the identity providers by which an invitation is accepted (DEL-2): card and e-CPS
 */
public record DelegationPolicy(
        Set<String> professions,
        Duration longestColleague,
        int mostOpen,
        int mostGivenInADay,
        Duration invitationLifetime,
        Duration invitationPause,
        Set<String> acceptingMeans) {

    /** Doctors, a year, 50 open ones, 20 in a day, a link of a week, card and e-CPS. */
    public static final DelegationPolicy DEFAULT = new DelegationPolicy(
            Set.of("10"),
            Duration.ofDays(366),
            50,
            20,
            Duration.ofDays(7),
            Duration.ofMinutes(1),
            Set.of("cps", "psc"));

    public DelegationPolicy {
        professions = Set.copyOf(professions);
        acceptingMeans = Set.copyOf(acceptingMeans);
    }
}
