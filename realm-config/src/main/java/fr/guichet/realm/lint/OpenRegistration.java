package fr.guichet.realm.lint;

import java.util.List;

/** CARD-1: a first connection is by card, e-CPS or platform. */
final class OpenRegistration implements LintRule {

    @Override
    public String id() {
        return "open-registration";
    }

    @Override
    public String reason() {
        return "anybody could make an account without a card";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return LintedRealm.when(realm.json().path("registrationAllowed").asBoolean(false), "registrationAllowed");
    }
}
