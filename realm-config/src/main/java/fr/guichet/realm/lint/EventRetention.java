package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** For how many seconds events of people and of administrators stay in the database; zero is for ever. */
final class EventRetention {

    private static final String OF_ADMINISTRATORS = "adminEventsExpiration";

    private EventRetention() {}

    /** The paths of those settings; one that is not there is zero. */
    static List<List<String>> of(LintedRealm realm, LongPredicate weak) {
        List<List<String>> found = new ArrayList<>(
                LintedRealm.when(weak.test(seconds(realm.json().path("eventsExpiration"))), "eventsExpiration"));
        found.addAll(LintedRealm.when(
                weak.test(seconds(realm.json().path("attributes").path(OF_ADMINISTRATORS))),
                "attributes",
                OF_ADMINISTRATORS));
        return found;
    }

    private static long seconds(JsonNode said) {
        return Math.max(0, said.asLong(0));
    }
}
