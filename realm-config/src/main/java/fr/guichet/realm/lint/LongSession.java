package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Half an hour without a sign of life, ten hours in all (sessions.yaml says why); offline sessions end too. */
final class LongSession implements LintRule {

    private static final long DAY_OF_WORK = 36_000;
    private static final Map<String, Long> LIMITS = new TreeMap<>(Map.of(
            "ssoSessionIdleTimeout", 1800L,
            "ssoSessionMaxLifespan", DAY_OF_WORK,
            "ssoSessionIdleTimeoutRememberMe", 1800L,
            "ssoSessionMaxLifespanRememberMe", DAY_OF_WORK,
            "clientSessionIdleTimeout", 1800L,
            "clientSessionMaxLifespan", DAY_OF_WORK,
            "offlineSessionIdleTimeout", 86_400L,
            "offlineSessionMaxLifespan", 604_800L));

    /** Where the server's default is longer, or could be with its next version; it has none of the others. */
    private static final Set<String> NEEDED = Set.of(
            "ssoSessionIdleTimeout", "ssoSessionMaxLifespan", "offlineSessionIdleTimeout", "offlineSessionMaxLifespan");

    @Override
    public String id() {
        return "long-session";
    }

    @Override
    public String reason() {
        return "a workstation that was left would stay logged in";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        LIMITS.forEach((setting, limit) -> found.addAll(LintedRealm.when(
                Lifetime.of(realm.json().path(setting)).isLongerThan(limit)
                        || !realm.json().hasNonNull(setting) && NEEDED.contains(setting),
                setting)));
        found.addAll(LintedRealm.when(
                !realm.json().path("offlineSessionMaxLifespanEnabled").asBoolean(false),
                "offlineSessionMaxLifespanEnabled"));
        for (String setting : List.of("client.session.idle.timeout", "client.session.max.lifespan")) {
            found.addAll(realm.clients(
                    client ->
                            Lifetime.of(client.path("attributes").path(setting)).isLongerThan(DAY_OF_WORK),
                    "attributes",
                    setting));
        }
        return found;
    }
}
