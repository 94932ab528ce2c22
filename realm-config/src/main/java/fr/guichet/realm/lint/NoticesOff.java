package fr.guichet.realm.lint;

import java.util.List;

/** PWD-2. */
final class NoticesOff implements LintRule {

    @Override
    public String id() {
        return "notices-off";
    }

    @Override
    public String reason() {
        return "nobody would be told that their password, address or means of login was changed";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return LintedRealm.when(!realm.names("eventsListeners", "guichet-notices"), "eventsListeners");
    }
}
