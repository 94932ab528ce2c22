package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** Access tokens are not asked about again while they last. */
final class LongAccessToken implements LintRule {

    private static final long SECONDS = 300;
    private static final String OF_CLIENT = "access.token.lifespan";

    @Override
    public String id() {
        return "long-access-token";
    }

    @Override
    public String reason() {
        return "a right that was taken away would go on for more than 5 minutes";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>(LintedRealm.when(
                Lifetime.of(realm.json().path("accessTokenLifespan")).isLongerThan(SECONDS), "accessTokenLifespan"));
        found.addAll(realm.clients(
                client -> Lifetime.of(client.path("attributes").path(OF_CLIENT)).isLongerThan(SECONDS),
                "attributes",
                OF_CLIENT));
        return found;
    }
}
