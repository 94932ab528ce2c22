package fr.guichet.realm.lint;

import java.util.List;

/** The trail that is shipped and kept (docs/events.md); the one in the database is for the console. */
final class AuditListenerMissing implements LintRule {

    @Override
    public String id() {
        return "audit-listener";
    }

    @Override
    public String reason() {
        return "logins and changes would be on no audit trail";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return LintedRealm.when(!realm.names("eventsListeners", "guichet-audit"), "eventsListeners");
    }
}
