package fr.guichet.realm.lint;

import java.util.List;

/** TEST cards log in everywhere but in production. */
final class TestCardsInProduction implements LintRule {

    @Override
    public String id() {
        return "test-cards-in-production";
    }

    @Override
    public String reason() {
        return "anybody can order a TEST card under any name";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.isOf("production")
                ? realm.identityProviders(
                        provider -> provider.path("config").path("testCards").asBoolean(false), "config", "testCards")
                : List.of();
    }
}
