package fr.guichet.realm.lint;

import java.util.List;

/** The server's own listener, which is the one that a realm has when it names none. */
final class IdentifiersInLog implements LintRule {

    @Override
    public String id() {
        return "identifiers-in-log";
    }

    @Override
    public String reason() {
        return "the server would write user names, which are national identifiers, whole into its log";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return LintedRealm.when(
                !realm.json().hasNonNull("eventsListeners") || realm.names("eventsListeners", "jboss-logging"),
                "eventsListeners");
    }
}
