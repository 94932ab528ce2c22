package fr.guichet.realm.lint;

import java.util.List;

/** RFC 9700, 2.4: the password grant must not be used. */
final class DirectGrant implements LintRule {

    @Override
    public String id() {
        return "direct-grant";
    }

    @Override
    public String reason() {
        return "the client would see passwords, and no second factor is asked for";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        // The server's default is off.
        return realm.clients(
                client -> client.path("directAccessGrantsEnabled").asBoolean(false), "directAccessGrantsEnabled");
    }
}
