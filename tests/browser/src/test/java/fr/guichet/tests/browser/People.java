package fr.guichet.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Guichet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes accounts of one realm by the admin API: people who have accepted the terms. */
final class People {
    /** Keeps the rules of every kind of account. */
    static final String PASSWORD = "Abcdefghij1!";

    private final AdminApi api;
    private final String realm;

    People(Guichet guichet, String realm) {
        this.api = new AdminApi(guichet.gateway().loginHost(), guichet.gateway().admin());
        this.realm = realm;
    }

    /** A person with a password and a validated address. */
    void withRole(String role, String name) {
        create(name, Map.of("emailVerified", true));
        grant(role, name);
    }

    /** A person whose address nobody has validated. */
    void withoutValidatedAddress(String role, String name) {
        create(name, Map.of("emailVerified", false));
        grant(role, name);
    }

    /** A self-employed professional who was never here. */
    void neverConnected(String identifier) {
        create(
                identifier,
                Map.of(
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("nationalIdentifier", List.of(identifier), "profession", List.of("10"))));
    }

    static String email(String name) {
        return name + "@example.test";
    }

    private void create(String name, Map<String, Object> more) {
        Map<String, Object> account = new HashMap<>(Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                email(name),
                "firstName",
                "JOHN",
                "lastName",
                "WICK",
                "attributes",
                Map.of("termsVersion", List.of("Août 2022"), "termsAcceptedAt", List.of("2026-01-01T00:00:00Z")),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        account.putAll(more);
        api.post(realm + "/users", account);
    }

    private void grant(String role, String name) {
        String id = api.get(realm + "/users?exact=true&username=" + name)
                .get(0)
                .path("id")
                .asText();
        JsonNode found = api.get(realm + "/roles/" + role);
        api.post(realm + "/users/" + id + "/role-mappings/realm", List.of(found));
    }
}
