package fr.guichet.account.forgotten;

import java.time.Duration;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;

/**
 * Counts the mails a person gets: at most so many in a window, on all nodes together. Each mail takes a free slot, an
 * entry of the server's cache of single-use objects that one node alone can create and that frees itself when the window
 * is over. Nothing counts down, so two requests at once cannot share a slot.
 */
final class ResetBudget {

    private static final Window SHORT = new Window("15m", 5, Duration.ofMinutes(15));
    private static final Window DAY = new Window("24h", 15, Duration.ofDays(1));

    /**
     * @param name in the keys
     * @param slots mails in it
     * @param length how long a mail counts
     */
    private record Window(String name, int slots, Duration length) {}

    private final SingleUseObjectProvider slots;

    ResetBudget(SingleUseObjectProvider slots) {
        this.slots = slots;
    }

    /** Takes a mail out of the person's budget. A mail that then fails is not given back: it may have arrived. */
    boolean take(UserModel account) {
        return take(account, SHORT) && take(account, DAY);
    }

    private boolean take(UserModel account, Window window) {
        for (int slot = 0; slot < window.slots(); slot++) {
            String key = "guichet.forgotten." + account.getId() + "." + window.name() + "." + slot;
            if (slots.putIfAbsent(key, window.length().toSeconds())) {
                return true;
            }
        }
        return false;
    }
}
