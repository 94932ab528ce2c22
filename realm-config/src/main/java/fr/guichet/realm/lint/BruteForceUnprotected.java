package fr.guichet.realm.lint;

import java.util.List;

/** The server's default is off. */
final class BruteForceUnprotected implements LintRule {

    private static final int FAILURES = 10;

    @Override
    public String id() {
        return "brute-force-protection";
    }

    @Override
    public String reason() {
        return "passwords and codes could be guessed without a wait";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        boolean off = !realm.json().path("bruteForceProtected").asBoolean(false);
        boolean late = realm.json().path("failureFactor").asInt(30) > FAILURES;
        return LintedRealm.when(off || late, off ? "bruteForceProtected" : "failureFactor");
    }
}
