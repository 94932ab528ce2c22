package fr.guichet.realm.lint;

import fr.guichet.realm.Deployment;
import java.util.List;

/** TEST cards log in on one machine and where a new version is tried: a place that does not say so is no such place. */
final class TestCards implements LintRule {

    @Override
    public String id() {
        return "test-cards";
    }

    @Override
    public String reason() {
        return "anybody can order a TEST card under any name";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.isOf(Deployment.LOCAL) || realm.isOf(Deployment.STAGING)
                ? List.of()
                : realm.identityProviders(
                        provider -> provider.path("config").path("testCards").asBoolean(false), "config", "testCards");
    }
}
