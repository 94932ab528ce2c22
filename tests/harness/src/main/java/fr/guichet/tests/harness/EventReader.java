package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The login events of a realm, as an administrator reads them. */
public final class EventReader {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST = 500;

    private final AdminApi api;
    private final String realm;

    EventReader(AdminApi api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    /**
     * One login event.
     *
     * @param time when it happened
     * @param type such as {@code LOGIN} or {@code IDENTITY_PROVIDER_LOGIN_ERROR}
     * @param error the reason of a refusal; empty for a success
     * @param json the whole event as stored
     */
    public record LoginEvent(Instant time, String type, String error, JsonNode json) {
        public String detail(String name) {
            return json.path("details").path(name).asText("");
        }
    }

    /** The events since then, oldest first. */
    public List<LoginEvent> since(Instant start) {
        List<LoginEvent> events = new ArrayList<>();
        for (JsonNode event : api.get(realm + "/events?max=" + MOST)) {
            Instant time = Instant.ofEpochMilli(event.path("time").asLong());
            if (!time.isBefore(start)) {
                events.add(new LoginEvent(
                        time, event.path("type").asText(), event.path("error").asText(""), event));
            }
        }
        events.sort(Comparator.comparing(LoginEvent::time));
        return events;
    }

    /** The first event since then that is wanted, waited for up to ten seconds. */
    public Optional<LoginEvent> await(Instant start, Predicate<LoginEvent> wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            Optional<LoginEvent> found = since(start).stream().filter(wanted).findFirst();
            if (found.isPresent() || System.nanoTime() >= deadline) {
                return found;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** The changes made by administrators, newest first. */
    public JsonNode ofAdministrators() {
        return api.get(realm + "/admin-events?max=" + MOST);
    }
}
