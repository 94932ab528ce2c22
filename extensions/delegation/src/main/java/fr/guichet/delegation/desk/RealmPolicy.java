package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.rules.DelegationPolicy;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** What the operator of a realm allows. */
final class RealmPolicy {

    private RealmPolicy() {}

    /**
     * As the realm's component says it, the defaults when it has none.
     *
     * @throws InvalidPolicyException when it cannot be read: to guess a limit is to have none
     */
    static DelegationPolicy of(RealmModel realm) {
        List<ComponentModel> components = components(realm);
        if (components.isEmpty()) {
            return DelegationPolicy.DEFAULT;
        }
        requireTheOnlyOne(realm, components.get(0));
        return of(components.get(0));
    }

    /** @throws InvalidPolicyException naming the property that is wrong */
    static DelegationPolicy of(ComponentModel component) {
        return new PolicyConfig(component.getConfig()).policy();
    }

    /** @throws InvalidPolicyException when the realm has another beside it */
    static void requireTheOnlyOne(RealmModel realm, ComponentModel component) {
        if (components(realm).stream().anyMatch(other -> !other.getId().equals(component.getId()))) {
            throw new InvalidPolicyException("providerId", "the realm has settings of delegations already");
        }
    }

    private static List<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), Delegations.class.getName())
                .toList();
    }
}
