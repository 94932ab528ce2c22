package fr.guichet.realm.lint;

import java.util.List;

/** Nothing here acts at another site in somebody's name. */
final class StoredToken implements LintRule {

    @Override
    public String id() {
        return "stored-token";
    }

    @Override
    public String reason() {
        return "tokens of another site would lie in the database";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.identityProviders(provider -> provider.path("storeToken").asBoolean(false), "storeToken");
    }
}
