package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** What the console shows (docs/compliance.md); no list of types stands for all of them. */
final class ShortTrail implements LintRule {

    private static final long MONTH = 30 * 86_400L;

    @Override
    public String id() {
        return "short-trail";
    }

    @Override
    public String reason() {
        return "who looks into something that happened last month would find nothing, or a part of it";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>(
                LintedRealm.when(!realm.json().path("enabledEventTypes").isEmpty(), "enabledEventTypes"));
        found.addAll(EventRetention.of(realm, seconds -> seconds > 0 && seconds < MONTH));
        return found;
    }
}
