package fr.guichet.tests.realm;

import static fr.guichet.tests.realm.PlaceFiles.applied;
import static fr.guichet.tests.realm.PlaceFiles.assertUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestGuichet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever adds a way in by hand is seen by the nightly drift, which nobody has to ask for it. */
@ExtendWith(GatewayExtension.class)
class AddedByHandTest {

    private static final String NAME = "added-by-hand";

    private final TestGuichet guichet;

    AddedByHandTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void whatIsInTheRealmAndNotInTheFilesIsToldByDriftAndByNothingElse() throws Exception {
        RealmCommands commands = guichet.realmCommands(NAME);
        applied(commands);
        assertThat(commands.run("drift").out()).endsWith("nothing to change\n");
        List<String> expected = addEveryKind(new RealmByHand(guichet.admin(), NAME));

        Outcome json = commands.run("drift", "--json");

        assertThat(json.err()).isEmpty();
        assertThat(json.status()).isEqualTo(2);
        JsonNode drift = new ObjectMapper().readTree(json.out());
        assertThat(drift.path("changes")).isEmpty();
        assertThat(named(drift.path("notInFiles"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(commands.run("drift").out())
                .contains("not in the files: client by-hand\n", "not in the files: identity-provider by-hand\n")
                .endsWith("0 to change, " + expected.size() + " not in the files\n");
        assertUnchanged(commands);
    }

    @Test
    void anAdditionHidesNoChangeAndPruneIsNoReasonForDriftToRefuse() {
        RealmCommands commands = guichet.realmCommands("added-and-changed");
        applied(commands);
        RealmByHand hand = new RealmByHand(guichet.admin(), "added-and-changed");
        addProvider(hand);
        hand.change("", realm -> realm.put("accessTokenLifespan", 3600));

        for (Outcome drift : List.of(commands.run("drift"), commands.run("drift", "--prune"))) {
            assertThat(drift.err()).isEmpty();
            assertThat(drift.status()).isEqualTo(2);
            assertThat(drift.out())
                    .contains("accessTokenLifespan", "not in the files: identity-provider by-hand\n")
                    .endsWith("1 to change, 1 not in the files\n");
        }
    }

    private static List<String> addEveryKind(RealmByHand hand) {
        List<String> added = new ArrayList<>();
        hand.create("clients", Map.of("clientId", "by-hand", "publicClient", true, "serviceAccountsEnabled", false));
        added.add("client by-hand");
        hand.change(
                "clients/"
                        + hand.find("clients", "clientId", "broker").path("id").asText(),
                client -> client.put("serviceAccountsEnabled", true).put("publicClient", false));
        added.add("client-setting broker/serviceAccountsEnabled");
        String passwordAlone =
                hand.find("authentication/flows", "alias", "browser").path("id").asText();
        hand.change(hand.client("dossier-service"), client -> client.withObjectProperty(
                        "authenticationFlowBindingOverrides")
                .put("browser", passwordAlone));
        added.add("client-setting dossier-service/authenticationFlowBindingOverrides/browser");

        hand.create("roles", Map.of("name", "by-hand"));
        added.add("role by-hand");
        hand.create(
                "roles/default-roles-" + NAME + "/composites", List.of(hand.role("realm-management", "view-users")));
        added.add("role-composites default-roles-" + NAME + "/realm-management/view-users");
        hand.create("roles/referent/composites", List.of(hand.role("realm-management", "view-users")));
        added.add("role-composites referent");

        hand.create(
                "authentication/flows",
                Map.of("alias", "by hand", "description", "", "providerId", "basic-flow", "topLevel", true));
        added.add("flow by hand");
        addProvider(hand);
        added.add("identity-provider by-hand");
        hand.create(
                "components",
                Map.of(
                        "name",
                        "by hand",
                        "providerId",
                        "ldap",
                        "providerType",
                        "org.keycloak.storage.UserStorageProvider",
                        "config",
                        Map.of(
                                "enabled", List.of("false"),
                                "vendor", List.of("other"),
                                "editMode", List.of("READ_ONLY"),
                                "connectionUrl", List.of("ldap://127.0.0.1:1"),
                                "usersDn", List.of("ou=people,dc=example"),
                                "usernameLDAPAttribute", List.of("uid"),
                                "rdnLDAPAttribute", List.of("uid"),
                                "uuidLDAPAttribute", List.of("entryUUID"),
                                "userObjectClasses", List.of("inetOrgPerson"),
                                "authType", List.of("none"))));
        added.add("component org.keycloak.storage.UserStorageProvider/by hand");
        // Under the name of the gateway of the files, and before it.
        ObjectNode gateway =
                (ObjectNode) hand.find("components", "providerType", "fr.guichet.onetimecode.sms.SmsGateway");
        gateway.remove("id");
        hand.create("components", gateway);
        added.add("component fr.guichet.onetimecode.sms.SmsGateway/sms");
        return added;
    }

    private static void addProvider(RealmByHand hand) {
        ObjectNode card = (ObjectNode) hand.get("identity-provider/instances/cps");
        card.remove("internalId");
        card.put("alias", "by-hand");
        hand.create("identity-provider/instances", card);
    }

    /** Without the id of what has the name of something of the files. */
    private static List<String> named(JsonNode additions) {
        List<String> named = new ArrayList<>();
        additions.forEach(addition -> named.add(addition.path("kind").asText() + " "
                + addition.path("name").asText().replaceAll(" [0-9a-f-]{36}$", "")));
        return named;
    }
}
