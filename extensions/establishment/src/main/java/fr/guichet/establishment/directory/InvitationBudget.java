package fr.guichet.establishment.directory;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How often one person is invited again in a day, on all nodes together: each mail takes a slot of the server's cache of
 * single-use objects, which frees itself.
 */
final class InvitationBudget {

    /** Mails a day after the first. */
    static final int A_DAY = 5;

    private InvitationBudget() {}

    static boolean take(KeycloakSession session, String membershipId) {
        SingleUseObjectProvider slots = session.singleUseObjects();
        for (int slot = 0; slot < A_DAY; slot++) {
            String key = "guichet.invitation." + membershipId + "." + slot;
            if (slots.putIfAbsent(key, Duration.ofDays(1).toSeconds())) {
                return true;
            }
        }
        return false;
    }
}
