package fr.guichet.realm.lint;

import java.util.List;

/** RFC 9700, 2.1.2: no implicit grant. */
final class ImplicitFlow implements LintRule {

    @Override
    public String id() {
        return "implicit-flow";
    }

    @Override
    public String reason() {
        return "tokens would stand in addresses";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(client -> client.path("implicitFlowEnabled").asBoolean(false), "implicitFlowEnabled");
    }
}
