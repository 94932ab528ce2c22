package fr.guichet.delegation.rules;

import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.identity.AccountKind;
import java.util.Optional;

/**
 * Decides who may delegate: a self-employed professional of a profession that may, with a national identifier. What
 * somebody received plays no part in it, so that nobody passes it on (DEL-5).
 */
public final class GivingRight {

    private GivingRight() {}

    /** The cause that speaks against it; empty when the person may. */
    public static Optional<DelegationRefusal> refusal(DelegationPolicy policy, Professional person) {
        boolean selfEmployed = person.kinds().contains(AccountKind.SELF_EMPLOYED)
                && person.nationalId().isPresent();
        if (!selfEmployed) {
            return Optional.of(DelegationRefusal.NOT_SELF_EMPLOYED);
        }
        boolean may = person.profession().filter(policy.professions()::contains).isPresent();
        return may ? Optional.empty() : Optional.of(DelegationRefusal.PROFESSION);
    }
}
