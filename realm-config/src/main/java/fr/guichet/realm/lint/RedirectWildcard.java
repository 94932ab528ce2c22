package fr.guichet.realm.lint;

import java.util.List;

/** OAuth 2.1 and RFC 9700, 2.1: redirect addresses are compared exactly. */
final class RedirectWildcard implements LintRule {

    @Override
    public String id() {
        return "redirect-wildcard";
    }

    @Override
    public String reason() {
        return "a code could be sent to any address under the wildcard";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return RedirectAddresses.of(realm, address -> address.contains("*"));
    }
}
