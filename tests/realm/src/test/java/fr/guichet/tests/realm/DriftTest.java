package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What somebody changes by hand is told, that and nothing else, and mended. */
@ExtendWith(GatewayExtension.class)
class DriftTest {

    private final TestGuichet guichet;

    DriftTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void everyKindOfChangeByHandIsToldExactlyAndMended() throws Exception {
        String name = "drift-every-kind";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        List<String> expected = changeEveryKind(hand);

        Outcome drift = commands.run("drift", "--json");

        assertThat(drift.status()).isEqualTo(2);
        assertThat(PlannedChanges.in(drift)).containsExactlyInAnyOrderElementsOf(expected);
        Outcome apply = commands.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.status()).isZero();
        assertThat(commands.run("drift").out()).endsWith("nothing to change\n");
        assertThat(commands.run("apply").out()).endsWith("nothing to change\n");
    }

    @Test
    void rolesBehindRolesAreBroughtAboutToo() throws Exception {
        String name = "drift-composites";
        assertThat(guichet.realmCommands(name).run("apply").status()).isZero();
        RealmCommands commands = guichet.realmCommands(name)
                .over(
                        """
                        roles:
                          realm:
                            - name: chief
                              description: Chef de service
                              composites: {realm: [establishment], client: {account: [manage-account]}}
                        """);

        Outcome plan = commands.run("plan", "--json");
        assertThat(PlannedChanges.in(plan))
                .containsExactlyInAnyOrder("role chief create", "role-composites chief create");
        Outcome apply = commands.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(commands.run("plan").out()).endsWith("nothing to change\n");
        assertThat(guichet.admin().get(name + "/roles/chief/composites").findValuesAsText("name"))
                .containsExactlyInAnyOrder("establishment", "manage-account");
    }

    private static List<String> changeEveryKind(RealmByHand hand) {
        List<String> paths = new ArrayList<>();
        hand.change("", realm -> {
            realm.put("accessTokenLifespan", 3600);
            realm.withObjectProperty("attributes").put("acr.loa.map", "{\"eidas1\":2,\"eidas2\":1}");
            realm.withObjectProperty("browserSecurityHeaders").put("xFrameOptions", "ALLOW");
            realm.put("browserFlow", "browser");
        });
        paths.addAll(List.of(
                "realm drift-every-kind accessTokenLifespan",
                "realm drift-every-kind attributes/acr.loa.map",
                "realm drift-every-kind browserSecurityHeaders/xFrameOptions",
                "realm drift-every-kind browserFlow"));

        hand.change(hand.client("dossier-service"), client -> {
            client.withArray("redirectUris").add("https://elsewhere.example.fr/*");
            client.withObjectProperty("attributes").put("pkce.code.challenge.method", "plain");
        });
        hand.createMapper("dossier-service", "by hand");
        String scopes = hand.client("dossier-service") + "/default-client-scopes";
        hand.delete(hand.element(scopes, "name", "professional"));
        paths.addAll(List.of(
                "client dossier-service redirectUris",
                "client dossier-service attributes/pkce.code.challenge.method",
                "client dossier-service defaultClientScopes"));

        String mappers = hand.client("dossier-service") + "/protocol-mappers/models";
        hand.change(
                hand.element(mappers, "name", "audience dossier-service"),
                mapper -> mapper.withObjectProperty("config").put("access.token.claim", "false"));
        hand.delete(hand.element(mappers, "name", "by hand"));
        paths.add("client-mapper dossier-service/audience dossier-service config/access.token.claim");

        hand.change(hand.element("client-scopes", "name", "professional"), scope -> scope.put("description", "?"));
        paths.add("client-scope professional description");
        hand.delete(hand.element("client-scopes", "name", "professional") + "/protocol-mappers/models/"
                + hand.find(
                                hand.element("client-scopes", "name", "professional") + "/protocol-mappers/models",
                                "name",
                                "amr")
                        .path("id")
                        .asText());
        paths.add("client-scope-mapper professional/amr create");

        hand.change("roles/referent", role -> role.put("description", "?"));
        paths.add("role referent description");
        JsonNode manageAccount = hand.get(hand.client("account") + "/roles/manage-account");
        hand.delete("roles/default-roles-drift-every-kind/composites", List.of(manageAccount));
        paths.add("role-composites default-roles-drift-every-kind roles");
        hand.delete(
                hand.client("account-console") + "/scope-mappings/" + hand.client("account"), List.of(manageAccount));
        paths.add("scope-mapping account-console/account roles");

        hand.change("authentication/required-actions/UPDATE_EMAIL", action -> action.withObjectProperty("config")
                .put("max_auth_age", "9000"));
        paths.add("required-action UPDATE_EMAIL config/max_auth_age");
        hand.change("authentication/required-actions/CONFIGURE_TOTP", action -> action.put("enabled", true));
        paths.add("required-action CONFIGURE_TOTP enabled");

        hand.change(hand.element("components", "providerId", "guichet-delegations"), component -> component
                .withObjectProperty("config")
                .set("open", component.arrayNode().add("7")));
        paths.add("component fr.guichet.delegation.Delegations/delegations config/open");

        hand.require("guichet after broker", "guichet-assurance", "DISABLED");
        paths.add("flow guichet after broker steps[guichet-assurance]/requirement");
        hand.configure("guichet browser", "conditional-level-of-authentication", Map.of("loa-max-age", "5"));
        paths.add("flow guichet browser steps[guichet login]/flow/steps[guichet login eidas1]/flow"
                + "/steps[conditional-level-of-authentication]/config/values/loa-max-age");

        hand.change("identity-provider/instances/cps", provider -> {
            provider.put("trustEmail", true);
            provider.withObjectProperty("config").put("crlGrace", "60");
        });
        paths.addAll(List.of("identity-provider cps trustEmail", "identity-provider cps config/crlGrace"));
        hand.change(
                hand.element("identity-provider/instances/cps/mappers", "name", "profession in words"),
                mapper -> mapper.withObjectProperty("config").put("syncMode", "IMPORT"));
        paths.add("identity-provider-mapper cps/profession in words config/syncMode");

        hand.create("localization/fr", Map.of("profilePostcodeInvalid", "?"));
        paths.add("texts fr profilePostcodeInvalid");

        hand.change("users/profile", profile -> {
            ObjectNode attribute = profile.objectNode().put("name", "byHand");
            profile.withArray("attributes").add(attribute);
        });
        paths.add("user-profile user-profile attributes");
        return paths;
    }
}
