package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** Cards are asked about as they are now, and the authorities above them too (docs/card.md). Both are the provider's default. */
final class RevocationNotStrict implements LintRule {

    private static boolean isOff(String said) {
        return !said.isEmpty() && !said.startsWith("${") && !Boolean.parseBoolean(said);
    }

    @Override
    public String id() {
        return "revocation-not-strict";
    }

    @Override
    public String reason() {
        return "a card or an authority that was blocked would be seen hours later, or never";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>(realm.cardProviders(
                config -> config.path("revocationMode").asText().strip().equals("CRL_ONLY"), "revocationMode"));
        found.addAll(realm.cardProviders(
                config -> isOff(config.path("checkAuthorities").asText().strip()), "checkAuthorities"));
        return found;
    }
}
