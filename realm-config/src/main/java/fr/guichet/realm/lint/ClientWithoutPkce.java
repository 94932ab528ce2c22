package fr.guichet.realm.lint;

import java.util.List;

/** RFC 7636 and RFC 9700, 2.1.1: PKCE with S256, for public and for confidential clients. */
final class ClientWithoutPkce implements LintRule {

    private static final String METHOD = "pkce.code.challenge.method";

    @Override
    public String id() {
        return "client-without-pkce";
    }

    @Override
    public String reason() {
        return "a stolen code could be exchanged by somebody else";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(
                client -> client.path("standardFlowEnabled").asBoolean(true)
                        && !client.path("attributes").path(METHOD).asText().equals("S256"),
                "attributes",
                METHOD);
    }
}
