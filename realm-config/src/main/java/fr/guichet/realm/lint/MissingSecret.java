package fr.guichet.realm.lint;

import java.util.List;

/** Clients that prove themselves by a secret. */
final class MissingSecret implements LintRule {

    @Override
    public String id() {
        return "missing-secret";
    }

    @Override
    public String reason() {
        return "a confidential client without a secret gets one that nobody chose, or none";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(
                client -> !client.path("publicClient").asBoolean(false)
                        && !client.path("bearerOnly").asBoolean(false)
                        && client.path("clientAuthenticatorType")
                                .asText("client-secret")
                                .startsWith("client-secret")
                        && client.path("secret").asText().isBlank(),
                "secret");
    }
}
