package fr.guichet.account.firstconnection;

import fr.guichet.identity.ProfessionalIdentity;
import java.util.Optional;

/** Decides whether a person without an account may create one alone. */
final class Entitlement {

    private Entitlement() {}

    /** The first cause that speaks against it; empty when the person is entitled. */
    static Optional<NotEntitled> refusal(EntitlementPolicy policy, ProfessionalIdentity identity) {
        if (identity.name().isEmpty()) {
            return Optional.of(NotEntitled.NOT_NOMINATIVE);
        }
        if (!policy.identifierKinds().contains(identity.nationalId().kind())) {
            return Optional.of(NotEntitled.IDENTIFIER_KIND);
        }
        if (identity.profession().isEmpty() && identity.professionInTraining().isPresent()) {
            return Optional.of(NotEntitled.IN_TRAINING);
        }
        if (identity.profession().filter(policy.professions()::contains).isEmpty()) {
            return Optional.of(NotEntitled.PROFESSION);
        }
        return Optional.empty();
    }
}
