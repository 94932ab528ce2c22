package fr.guichet.realm.lint;

import java.util.List;

/** {@code sslRequired}: all or external. */
final class TransportNotRequired implements LintRule {

    @Override
    public String id() {
        return "tls-not-required";
    }

    @Override
    public String reason() {
        return "the server would take passwords and codes over plain HTTP";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        String required = realm.json().path("sslRequired").asText("external");
        return LintedRealm.when(
                !required.equalsIgnoreCase("external") && !required.equalsIgnoreCase("all"), "sslRequired");
    }
}
