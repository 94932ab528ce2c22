package fr.guichet.tests.realm;

import static fr.guichet.tests.realm.PlaceFiles.applied;
import static fr.guichet.tests.realm.PlaceFiles.assertUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestGuichet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a place may say beside what Guichet's own files do: rules for clients, their roles and scopes and flows, groups. */
@ExtendWith(GatewayExtension.class)
class EveryKindTest {

    private final TestGuichet guichet;

    EveryKindTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void aRealmWithoutThemGetsThemAndAskingAgainFindsNothing() throws Exception {
        String name = "kinds-added";
        applied(guichet.realmCommands(name));
        RealmCommands place = guichet.realmCommands(name).over(PlaceFiles.EVERY_KIND);

        Outcome plan = place.run("plan", "--json");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(PlannedChanges.in(plan))
                .containsExactlyInAnyOrder(
                        "role place-member create",
                        "flow place browser create",
                        "client-profile place create",
                        "client-policy holders create",
                        "client place create",
                        "client-role dossier-service/carrier create",
                        "client-role dossier-service/archivist create",
                        "scope-mapping place/dossier-service create",
                        "realm-scope-mapping dossier-service roles",
                        "client-scope-roles professional/dossier-service roles",
                        "client-scope-realm-roles professional roles",
                        "client-role-composites dossier-service/archivist create",
                        "group /desk create",
                        "group /desk/night create");
        applied(place);

        assertUnchanged(place);
        assertThere(new RealmByHand(guichet.admin(), name));
    }

    @Test
    void aRealmThatIsAbsentIsMadeWithThem() {
        String name = "kinds-made";
        RealmCommands place = guichet.realmCommands(name).over(PlaceFiles.EVERY_KIND);

        assertThat(applied(place).out()).isEqualTo("create realm " + name + "\n1 done\n");

        assertUnchanged(place);
        assertThere(new RealmByHand(guichet.admin(), name));
    }

    private static void assertThere(RealmByHand hand) {
        assertThat(hand.get(hand.client("place")).at("/authenticationFlowBindingOverrides/browser"))
                .isEqualTo(hand.find("authentication/flows", "alias", "place browser")
                        .path("id"));
        String archivist = hand.role("dossier-service", "archivist").path("id").asText();
        assertThat(hand.get("roles-by-id/" + archivist + "/composites").findValuesAsText("name"))
                .containsExactlyInAnyOrder("place-member", "carrier");
        assertThat(hand.get("group-by-path/desk/night").path("description").asText())
                .isEqualTo("De nuit");
        assertThat(hand.get(hand.group("/desk") + "/role-mappings").findValuesAsText("name"))
                .containsExactlyInAnyOrder("place-member", "carrier");
        assertThat(hand.get("client-policies/policies")
                        .at("/policies/0/profiles/0")
                        .asText())
                .isEqualTo("place");
    }

    @Test
    void whatSomebodyChangesByHandIsToldExactlyAndMended() throws Exception {
        String name = "kinds-drift";
        RealmCommands place = guichet.realmCommands(name).over(PlaceFiles.EVERY_KIND);
        applied(place);
        List<String> expected = changeEveryKind(new RealmByHand(guichet.admin(), name));

        Outcome drift = place.run("drift", "--json");

        assertThat(drift.status()).isEqualTo(2);
        assertThat(PlannedChanges.in(drift)).containsExactlyInAnyOrderElementsOf(expected);
        applied(place);
        assertUnchanged(place);
    }

    private static List<String> changeEveryKind(RealmByHand hand) {
        List<String> paths = new ArrayList<>();
        hand.change("client-policies/profiles", profiles -> {
            ((ObjectNode) profiles.at("/profiles/0")).put("description", "?");
            ((ObjectNode) profiles.at("/profiles/0/executors/1/configuration")).put("auto-configure", true);
        });
        paths.add("client-profile place description");
        paths.add("client-profile place executors[full-scope-disabled]/configuration/auto-configure");
        hand.change("client-policies/policies", policies -> ((ObjectNode) policies.at("/policies/0"))
                .put("enabled", false));
        paths.add("client-policy holders enabled");

        JsonNode carrier = hand.role("dossier-service", "carrier");
        hand.change("roles-by-id/" + carrier.path("id").asText(), role -> role.put("description", "?"));
        paths.add("client-role dossier-service/carrier description");
        String archivist = hand.role("dossier-service", "archivist").path("id").asText();
        hand.delete("roles-by-id/" + archivist + "/composites", List.of(carrier));
        paths.add("client-role-composites dossier-service/archivist roles");

        JsonNode member = hand.get("roles/place-member");
        JsonNode referent = hand.get("roles/referent");
        String service = hand.client("dossier-service");
        String scope = hand.element("client-scopes", "name", "professional");
        hand.create(service + "/scope-mappings/realm", List.of(referent));
        paths.add("realm-scope-mapping dossier-service roles");
        hand.delete(scope + "/scope-mappings/realm", List.of(member));
        paths.add("client-scope-realm-roles professional roles");
        hand.delete(scope + "/scope-mappings/" + service, List.of(carrier));
        paths.add("client-scope-roles professional/dossier-service roles");
        hand.create(hand.client("place") + "/scope-mappings/" + service, List.of(carrier));
        paths.add("scope-mapping place/dossier-service roles");

        String desk = hand.group("/desk");
        hand.change(desk, group -> group.withObjectProperty("attributes")
                .putArray("floor")
                .add("3"));
        hand.create(desk + "/role-mappings/realm", List.of(referent));
        hand.delete(desk + "/role-mappings/" + service, List.of(carrier));
        paths.addAll(List.of(
                "group /desk attributes/floor", "group /desk realmRoles", "group /desk clientRoles/dossier-service"));
        hand.delete(hand.group("/desk/night"));
        paths.add("group /desk/night create");

        String serversOwn =
                hand.find("authentication/flows", "alias", "browser").path("id").asText();
        hand.change(hand.client("place"), client -> client.withObjectProperty("authenticationFlowBindingOverrides")
                .put("browser", serversOwn));
        paths.add("client place authenticationFlowBindingOverrides/browser");
        return paths;
    }
}
