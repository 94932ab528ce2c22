package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import fr.guichet.onetimecode.code.InvalidLimitException.Problem;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The limits that a realm has in force. */
final class RealmLimits {

    private static final Logger LOG = Logger.getLogger(RealmLimits.class);

    private RealmLimits() {}

    /**
     * Those of the realm's component, the defaults when it has none.
     *
     * @throws CodesUnavailableException when it has several, or one that cannot be read: to guess a limit is to have none
     */
    static CodePolicy of(RealmModel realm) {
        List<ComponentModel> components = components(realm);
        if (components.isEmpty()) {
            return CodePolicy.DEFAULT;
        }
        try {
            requireTheOnlyOnes(realm, components.get(0));
            return of(components.get(0));
        } catch (InvalidLimitException invalid) {
            LOG.errorf(
                    "No one-time code is sent in the realm %s, whose limits are not usable: %s",
                    realm.getName(), invalid.getMessage());
            throw new CodesUnavailableException(Reason.UNREADABLE_LIMITS, invalid);
        }
    }

    /** @throws InvalidLimitException naming the property that is wrong */
    static CodePolicy of(ComponentModel component) {
        return new CodePolicyConfig(component.getConfig()).policy();
    }

    /** @throws InvalidLimitException when the realm has others beside these */
    static void requireTheOnlyOnes(RealmModel realm, ComponentModel component) {
        if (components(realm).stream().anyMatch(other -> !other.getId().equals(component.getId()))) {
            throw new InvalidLimitException(
                    "providerId", Problem.DUPLICATE, "the realm has limits of one-time codes already");
        }
    }

    private static List<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), CodeLimits.class.getName())
                .toList();
    }
}
