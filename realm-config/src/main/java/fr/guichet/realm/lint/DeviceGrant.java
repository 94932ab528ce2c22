package fr.guichet.realm.lint;

import java.util.List;

/** RFC 8628, 5.4: nothing here has no browser of its own. */
final class DeviceGrant implements LintRule {

    private static final String GRANT = "oauth2.device.authorization.grant.enabled";

    @Override
    public String id() {
        return "device-grant";
    }

    @Override
    public String reason() {
        return "whoever is talked into typing a code would log an attacker in";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(
                client -> LintedRealm.isOn(client.path("attributes").path(GRANT)), "attributes", GRANT);
    }
}
