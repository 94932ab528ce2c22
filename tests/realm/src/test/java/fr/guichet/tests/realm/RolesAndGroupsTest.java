package fr.guichet.tests.realm;

import static fr.guichet.tests.realm.PlaceFiles.applied;
import static fr.guichet.tests.realm.PlaceFiles.assertUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles of clients and groups, which people have and are in, when they go or get another name. */
@ExtendWith(GatewayExtension.class)
class RolesAndGroupsTest {

    private final TestGuichet guichet;

    RolesAndGroupsTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void whatTheFilesDoNotNameGoesWithPruneAloneButNeverAGroupThatSomebodyIsIn() {
        String name = "kinds-prune";
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        RealmCommands place = guichet.realmCommands(name).over(PlaceFiles.EVERY_KIND);
        applied(place);
        JsonNode theServersOwn = hand.get("client-policies/profiles?include-global-profiles=true")
                .path("globalProfiles");
        assertThat(theServersOwn).isNotEmpty();
        addByHand(hand);
        TestAccount account = guichet.accounts(guichet.existingRealm(name)).withRole(AccountKind.ESTABLISHMENT);
        String membership = "users/" + account.id() + "/" + hand.group("/by hand/below");
        hand.put(membership);

        assertThat(place.run("plan").out()).endsWith("nothing to change\n");
        assertThat(place.run("apply").out()).endsWith("nothing to change\n");
        for (String command : List.of("plan", "apply")) {
            Outcome refused = place.run(command, "--prune");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains("they have members: /by hand/below;");
            assertThat(refused.out()).isEmpty();
        }
        Outcome drift = place.run("drift");
        assertThat(drift.status()).isEqualTo(2);
        assertThat(drift.out().lines().filter(line -> line.startsWith("not in the files")))
                .containsExactlyInAnyOrder(
                        "not in the files: group /by hand/below",
                        "not in the files: group /by hand",
                        "not in the files: client-role dossier-service/by-hand",
                        "not in the files: client-policy by-hand",
                        "not in the files: client-profile by-hand");
        // Files that name no group have none to take away, and what they do not list of a client's roles is not theirs.
        assertThat(guichet.realmCommands(name).run("plan", "--prune").out()).doesNotContain("group", "client-role");

        hand.delete(membership);
        assertThat(place.run("plan", "--prune").out().lines().filter(line -> !line.startsWith("not known")))
                .containsExactly(
                        "delete group /by hand/below",
                        "delete group /by hand",
                        "delete client-role dossier-service/by-hand",
                        "delete client-policy by-hand",
                        "delete client-profile by-hand",
                        "5 to change");
        assertThat(place.run("apply", "--prune").status()).isZero();

        assertUnchanged(place);
        assertThat(hand.get("client-policies/profiles?include-global-profiles=true")
                        .path("globalProfiles"))
                .isEqualTo(theServersOwn);
        assertThat(hand.get("users/" + account.id()).path("id").asText()).isEqualTo(account.id());
    }

    private static void addByHand(RealmByHand hand) {
        hand.change(
                "client-policies/profiles",
                profiles -> profiles.withArray("profiles").addObject().put("name", "by-hand"));
        hand.change("client-policies/policies", policies -> policies.withArray("policies")
                .addObject()
                .put("name", "by-hand")
                .withArray("profiles")
                .add("by-hand"));
        hand.create(hand.client("dossier-service") + "/roles", Map.of("name", "by-hand"));
        hand.create(hand.client("place") + "/roles", Map.of("name", "not listed"));
        hand.create("groups", Map.of("name", "by hand"));
        hand.create(hand.group("/by hand") + "/children", Map.of("name", "below"));
    }

    @Test
    void aRenamedRoleOfAClientAndARenamedGroupKeepTheirPeople() {
        String name = "kinds-renamed";
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        applied(guichet.realmCommands(name)
                .over(PlaceFiles.EVERY_KIND)
                .over("attributes: {guichet.realm.version: '1'}"));
        TestAccount account = guichet.accounts(guichet.existingRealm(name)).withRole(AccountKind.ESTABLISHMENT);
        String service = hand.client("dossier-service");
        hand.create(
                "users/" + account.id() + "/role-mappings/" + service,
                List.of(hand.role("dossier-service", "carrier")));
        hand.put("users/" + account.id() + "/" + hand.group("/desk/night"));
        RealmCommands later = guichet.realmCommands(name)
                .over(PlaceFiles.EVERY_KIND.replace("carrier", "bearer").replace("name: desk", "name: office"))
                .over(
                        """
                        attributes: {guichet.realm.version: '2'}
                        migrations:
                          '2':
                            - {kind: client-role, from: dossier-service/carrier, to: dossier-service/bearer}
                            - {kind: group, from: /desk, to: /office}
                        """);

        assertThat(later.run("plan").out())
                .contains("rename client-role dossier-service/carrier to dossier-service/bearer\n")
                .contains("rename group /desk to /office\n")
                .doesNotContain("create", "delete", "update client-role", "update group", "update role");
        applied(later);

        assertUnchanged(later);
        assertThat(hand.get("users/" + account.id() + "/role-mappings/" + service)
                        .findValuesAsText("name"))
                .containsExactly("bearer");
        assertThat(hand.get("users/" + account.id() + "/groups").findValuesAsText("path"))
                .containsExactly("/office/night");
    }

    @Test
    void aGroupThatIsGoneStaysWhileSomebodyIsInOneBelowIt() {
        String name = "kinds-below";
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        applied(guichet.realmCommands(name));
        hand.create("groups", Map.of("name", "left"));
        hand.create(hand.group("/left") + "/children", Map.of("name", "below"));
        TestAccount account = guichet.accounts(guichet.existingRealm(name)).withRole(AccountKind.ESTABLISHMENT);
        String membership = "users/" + account.id() + "/" + hand.group("/left/below");
        hand.put(membership);
        RealmCommands told =
                guichet.realmCommands(name).over("{groups: [], migrations: {'1': [{kind: group, gone: /left}]}}");

        for (String command : List.of("plan", "apply")) {
            Outcome refused = told.run(command);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains("they have members: /left/below;");
        }

        hand.delete(membership);
        assertThat(applied(told).out()).contains("delete group /left\n");
        assertThat(hand.get("groups")).isEmpty();
    }
}
