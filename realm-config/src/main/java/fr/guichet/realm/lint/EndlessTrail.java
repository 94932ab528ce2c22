package fr.guichet.realm.lint;

import java.util.List;

/** CNIL, délibération n° 2021-122: a year as a rule, longer with reasons that are written down. The server's default is for ever. */
final class EndlessTrail implements LintRule {

    private static final long YEAR = 366 * 86_400L;

    @Override
    public String id() {
        return "endless-trail";
    }

    @Override
    public String reason() {
        return "what people did would be kept for longer than a year, or for ever";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return EventRetention.of(realm, seconds -> seconds == 0 || seconds > YEAR);
    }
}
