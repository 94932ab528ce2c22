package fr.guichet.realm.lint;

import java.util.List;

/** Least privilege of tokens (RFC 9700, 2.3). The server's default is on. */
final class FullScope implements LintRule {

    @Override
    public String id() {
        return "full-scope";
    }

    @Override
    public String reason() {
        return "every role of a person would stand in the client's tokens";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(client -> client.path("fullScopeAllowed").asBoolean(true), "fullScopeAllowed");
    }
}
