package fr.guichet.operations.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

/** The server tells the last error of a flow after the broker twice; it happened once. */
final class Repeats {

    private static final int KEPT = 256;
    private static final long WITHIN_MILLIS = 5_000;

    private final Map<String, Long> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > KEPT;
        }
    };

    synchronized boolean sawJustNow(Event event) {
        String login = event.getDetails() == null ? null : event.getDetails().get(Details.CODE_ID);
        if (login == null) {
            return false;
        }
        Long before = seen.put(event.getType() + " " + event.getError() + " " + login, event.getTime());
        return before != null && event.getTime() - before < WITHIN_MILLIS;
    }
}
