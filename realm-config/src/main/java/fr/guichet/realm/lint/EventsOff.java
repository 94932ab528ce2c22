package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** Events of people and of administrators are kept, without the representation, which holds personal data. */
final class EventsOff implements LintRule {

    @Override
    public String id() {
        return "events-off";
    }

    @Override
    public String reason() {
        return "there would be no trail of logins and of changes";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        for (String setting : List.of("eventsEnabled", "adminEventsEnabled")) {
            found.addAll(LintedRealm.when(!realm.json().path(setting).asBoolean(false), setting));
        }
        found.addAll(LintedRealm.when(
                realm.json().path("adminEventsDetailsEnabled").asBoolean(false), "adminEventsDetailsEnabled"));
        return found;
    }
}
