package fr.guichet.realm.lint;

import java.util.List;

/** ACC-5: a new address counts once the link sent to it was opened. The server's default is at once. */
final class UnconfirmedAddress implements LintRule {

    @Override
    public String id() {
        return "unconfirmed-address";
    }

    @Override
    public String reason() {
        return "codes would go to an address that nobody has proven to be theirs";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        if (LintedRealm.isOn(realm.json().path("verifyEmail"))) {
            return List.of();
        }
        return realm.requiredActions().stream()
                .filter(action -> action.json().path("providerId").asText().equals("UPDATE_EMAIL")
                        && action.json().path("enabled").asBoolean(true)
                        && !LintedRealm.isOn(action.json().path("config").path("verifyEmail")))
                .map(action -> action.path("config", "verifyEmail"))
                .toList();
    }
}
