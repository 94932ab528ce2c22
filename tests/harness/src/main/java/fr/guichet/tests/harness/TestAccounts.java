package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes accounts of one realm by the admin API: people who are past everything but the login. */
public final class TestAccounts {
    private static final AtomicInteger NAMES = new AtomicInteger();
    /** In force in the realm of the production files. */
    private static final String TERMS = "Août 2022";

    private final AdminApi api;
    private final String realm;
    private final Sensitive sensitive;

    TestAccounts(AdminApi api, String realm, Sensitive sensitive) {
        this.api = api;
        this.realm = realm;
        this.sensitive = sensitive;
    }

    /** A person in an establishment, or who runs one or the gateway: user name, role, password, validated address. */
    public TestAccount withRole(AccountKind kind) {
        TestAccount account = create("john_wick-" + NAMES.incrementAndGet(), Map.of());
        grant(account, kind);
        return account;
    }

    /** A person in an establishment who was here before the terms in force: the next login shows these. */
    public TestAccount whoAcceptedOlderTerms() {
        TestAccount account = withRole(AccountKind.ESTABLISHMENT);
        acceptedOlderTerms(account);
        return account;
    }

    /** Makes of an account one that was here before the terms in force. */
    public void acceptedOlderTerms(TestAccount account) {
        ObjectNode all = (ObjectNode) api.get(realm + "/users/" + account.id());
        all.withObject("/attributes").putArray("termsVersion").add("Mars 2020");
        all.withObject("/attributes").putArray("termsAcceptedAt").add("2020-03-01T00:00:00Z");
        api.put(realm + "/users/" + account.id(), all);
    }

    /** A person in an establishment whose account also carries a national identifier. */
    public TestAccount inEstablishment(Doctor doctor) {
        TestAccount account = create(
                "john_wick-" + NAMES.incrementAndGet(), Map.of("nationalIdentifier", List.of(doctor.identifier())));
        grant(account, AccountKind.ESTABLISHMENT);
        return account;
    }

    /** A self-employed professional whose first connection was by card. */
    public TestAccount connectedByCard(Doctor doctor) {
        TestAccount account = neverConnected(doctor);
        linkCard(account, doctor.identifier());
        return account;
    }

    /** Somebody without a space of their own, who came once by card because a doctor invited them. */
    public TestAccount connectedByCard(Assistant assistant) {
        // The admin API takes no user name with the slash of that identifier.
        TestAccount account = create(
                "john_wick-" + NAMES.incrementAndGet(), Map.of("nationalIdentifier", List.of(assistant.identifier())));
        grant(account, AccountKind.ASSISTANT);
        linkCard(account, assistant.identifier());
        return account;
    }

    /** Links the card of that national identifier, as its person would. */
    public void linkCard(TestAccount account, String nationalIdentifier) {
        api.post(
                realm + "/users/" + account.id() + "/federated-identity/cps",
                Map.of("identityProvider", "cps", "userId", nationalIdentifier, "userName", nationalIdentifier));
    }

    /** A self-employed professional who has a password and was never here: no page makes such an account. */
    public TestAccount neverConnected(Doctor doctor) {
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put("nationalIdentifier", List.of(doctor.identifier()));
        attributes.put("profession", List.of("10"));
        attributes.put("specialities", List.of("SM54"));
        attributes.put("postcode", List.of("75009"));
        attributes.put("town", List.of("Paris"));
        return create(doctor.identifier(), attributes);
    }

    /** Adds a role, which makes the account of that kind too. */
    public void grant(TestAccount account, AccountKind kind) {
        JsonNode role = api.get(realm + "/roles/" + kind.role());
        api.post(realm + "/users/" + account.id() + "/role-mappings/realm", List.of(role));
    }

    /** Changes what an administrator may change of an account, such as {@code enabled}. */
    public void change(TestAccount account, Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(changes);
        all.putIfAbsent("username", account.username());
        api.put(realm + "/users/" + account.id(), all);
    }

    private TestAccount create(String username, Map<String, List<String>> attributes) {
        String password = password();
        String email = "mail-" + letters() + "@example.test";
        Map<String, List<String>> all = new HashMap<>(attributes);
        all.put("termsVersion", List.of(TERMS));
        all.put("termsAcceptedAt", List.of("2026-01-01T00:00:00Z"));
        api.post(
                realm + "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "JOHN",
                        "lastName",
                        "WICK",
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "attributes",
                        all,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String id = api.get(realm + "/users?exact=true&username=" + username)
                .get(0)
                .path("id")
                .asText();
        return new TestAccount(id, username, password, email);
    }

    /** One that keeps the rule of every kind of account. */
    private String password() {
        String password = "Aa1!" + Secrets.random();
        sensitive.add("a password", password);
        return password;
    }

    private static String letters() {
        return Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
