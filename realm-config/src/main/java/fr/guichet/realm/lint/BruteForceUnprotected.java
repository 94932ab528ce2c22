package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's default is off. */
final class BruteForceUnprotected implements LintRule {

    private static final int FAILURES = 10;

    /** In seconds. Less than a minute is no wait for a program; failures that are forgotten within an hour never add up. */
    private static final Map<String, Integer> LEAST =
            new TreeMap<>(Map.of("waitIncrementSeconds", 60, "maxFailureWaitSeconds", 60, "maxDeltaTimeSeconds", 3600));

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
        JsonNode settings = realm.json();
        List<List<String>> found = new ArrayList<>(
                LintedRealm.when(!settings.path("bruteForceProtected").asBoolean(false), "bruteForceProtected"));
        if (found.isEmpty()) {
            found.addAll(LintedRealm.when(settings.path("failureFactor").asInt(30) > FAILURES, "failureFactor"));
            LEAST.forEach((setting, least) ->
                    found.addAll(LintedRealm.when(settings.path(setting).asInt(least) < least, setting)));
        }
        return found;
    }
}
