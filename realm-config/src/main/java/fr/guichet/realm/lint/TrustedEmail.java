package fr.guichet.realm.lint;

import java.util.List;

/** ACC-4: an address is validated here. */
final class TrustedEmail implements LintRule {

    @Override
    public String id() {
        return "trusted-email";
    }

    @Override
    public String reason() {
        return "codes would go to an address that another site wrote down";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.identityProviders(provider -> provider.path("trustEmail").asBoolean(false), "trustEmail");
    }
}
