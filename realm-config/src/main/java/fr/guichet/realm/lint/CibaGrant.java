package fr.guichet.realm.lint;

import java.util.List;

/** OpenID Connect CIBA: a login without a browser, past the flows of these files. */
final class CibaGrant implements LintRule {

    private static final String GRANT = "oidc.ciba.grant.enabled";

    @Override
    public String id() {
        return "ciba-grant";
    }

    @Override
    public String reason() {
        return "a client could begin a login of anybody, whose way in is none of ours";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(
                client -> LintedRealm.isOn(client.path("attributes").path(GRANT)), "attributes", GRANT);
    }
}
