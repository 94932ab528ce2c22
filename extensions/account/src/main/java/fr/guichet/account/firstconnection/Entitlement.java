package fr.guichet.account.firstconnection;

import fr.guichet.identity.CreatableProfessions;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Optional;

/**
 * Decides whether a person without an account may create one alone. A means of login may set a limit of its own
 * (PLAT-2); it narrows the operator's policy and never widens it.
 */
public final class Entitlement {

    private Entitlement() {}

    /**
     * The first cause that speaks against it; empty when the person is entitled.
     *
     * @param ofMeans whose accounts this means of login may create; empty when it sets no limit
     */
    public static Optional<NotEntitled> refusal(
            EntitlementPolicy policy, Optional<CreatableProfessions> ofMeans, ProfessionalIdentity identity) {
        if (identity.name().isEmpty()) {
            return Optional.of(NotEntitled.NOT_NOMINATIVE);
        }
        if (!policy.identifierKinds().contains(identity.nationalId().kind())) {
            return Optional.of(NotEntitled.IDENTIFIER_KIND);
        }
        if (identity.profession().isEmpty() && identity.professionInTraining().isPresent()) {
            return Optional.of(NotEntitled.IN_TRAINING);
        }
        boolean entitled =
                identity.profession().filter(policy.professions()::contains).isPresent();
        // Somebody whose profession is entitled, or is not told by a means with limits, gets further by card or e-CPS.
        boolean elsewhere = entitled || identity.profession().isEmpty();
        if (elsewhere
                && ofMeans.filter(limit -> !limit.include(identity.profession()))
                        .isPresent()) {
            return Optional.of(NotEntitled.NOT_FROM_HERE);
        }
        return entitled ? Optional.empty() : Optional.of(NotEntitled.PROFESSION);
    }
}
