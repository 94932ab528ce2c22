package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestGuichet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a pipeline learns from the status, and with which rights. */
@ExtendWith(GatewayExtension.class)
class StatusTest {

    private final TestGuichet guichet;

    StatusTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void aWeakRealmIsRefusedBeforeTheServerIsAsked() {
        Outcome apply = guichet.realmCommands("status-weak")
                .over("{bruteForceProtected: false, registrationAllowed: true}")
                .to("https://nowhere.invalid")
                .run("apply");

        assertThat(apply.status()).isEqualTo(1);
        assertThat(apply.err()).contains("brute-force-protection", "open-registration");
    }

    @Test
    void theFilesOfAnotherPlaceAreRefused() {
        RealmCommands commands = guichet.realmCommands("status-place");
        assertThat(commands.run("apply").status()).isZero();
        new RealmByHand(guichet.admin(), "status-place").change("", realm -> realm.withObjectProperty("attributes")
                .put("guichet.realm.environment", "production"));

        Outcome plan = commands.run("plan");

        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.err()).contains("that of production, the files are those of local");
    }

    @Test
    void aRealmThatDoesNotSayOfWhichPlaceItIsTakesFilesOfAPlaceWhenTheOperatorSaysThatItIsThatPlace() {
        RealmCommands commands = guichet.realmCommands("status-adopted");
        assertThat(commands.run("apply").status()).isZero();
        new RealmByHand(guichet.admin(), "status-adopted")
                .change("", realm -> realm.withObjectProperty("attributes").put("guichet.realm.environment", ""));

        Outcome refused = commands.run("apply");
        Outcome plan = commands.run("plan", "--adopt");
        Outcome apply = commands.run("apply", "--adopt");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("does not say of which place it is", "--adopt");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.out()).contains("guichet.realm.environment");
        assertThat(apply.status()).isZero();
        assertThat(commands.run("plan").out()).endsWith("nothing to change\n");
    }

    @Test
    void aServerThatIsNotThereOrDoesNotKnowTheClientEndsWithThree() {
        RealmCommands commands = guichet.realmCommands(guichet.realm().name());

        assertThat(commands.to("http://localhost:1").run("plan").status()).isEqualTo(3);
        Outcome unknown = commands.with("GUICHET_ADMIN_CLIENT_SECRET", "not-the-secret-of-it")
                .run("plan");
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("401").doesNotContain("not-the-secret-of-it");
    }

    @Test
    void theSecretOfTheClientNeverGoesOverPlainHttpToAnotherMachine() {
        Outcome plan = guichet.realmCommands(guichet.realm().name())
                .to("http://192.0.2.1:8080")
                .run("plan");

        assertThat(plan.status()).isEqualTo(1);
        assertThat(plan.err()).contains("https");
    }

    @Test
    void readingTakesThreeRolesAndWritingThreeOthersAndApplySaysWhatItDidNotDo() {
        String name = "status-rights";
        RealmCommands administrator = guichet.realmCommands(name);
        assertThat(administrator.run("apply").status()).isZero();
        RealmCommands reader = as(administrator, name, "reader", reading());
        RealmCommands writer = as(administrator, name, "writer", writing());
        String changes = "{displayName: Autre, clients: [{clientId: dossier-service, name: Autre}],"
                + " identityProviders: [{alias: cps, displayName: Autre}],"
                + " requiredActions: [{alias: UPDATE_EMAIL, name: Autre}]}";

        assertThat(reader.run("drift").status()).isZero();
        assertThat(reader.over(changes).run("plan").status()).isEqualTo(2);
        Outcome refused = reader.over(changes).run("apply");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err())
                .contains("stopped at: update required-action UPDATE_EMAIL")
                .contains("0 done before; not done:")
                .contains("    update realm " + name);
        assertThat(writer.over(changes).run("apply").status()).isZero();
        assertThat(reader.over(changes).run("plan").status()).isZero();
    }

    @Test
    void onlyFilesThatNameGroupsTakeRolesThatSeePeople() {
        String name = "status-groups";
        RealmCommands administrator = guichet.realmCommands(name);
        assertThat(administrator.run("apply").status()).isZero();
        String groups = "groups: [{name: desk, realmRoles: [referent], clientRoles: {account: [manage-account]}}]";

        RealmCommands blind = as(administrator, name, "blind", writing()).over(groups);
        Outcome refused = blind.run("plan");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("GET groups", "403");

        RealmCommands reader =
                as(administrator, name, "reader", with(reading(), "view-users")).over(groups);
        RealmCommands writer = as(administrator, name, "writer", with(writing(), "view-users", "manage-users"))
                .over(groups);
        assertThat(reader.run("plan").out()).contains("create group /desk\n");
        assertThat(writer.run("apply").status()).isZero();
        assertThat(reader.run("drift").status()).isZero();
    }

    private static List<String> reading() {
        return List.of("view-realm", "view-clients", "view-identity-providers");
    }

    private static List<String> writing() {
        return with(reading(), "manage-realm", "manage-clients", "manage-identity-providers");
    }

    private static List<String> with(List<String> roles, String... more) {
        return Stream.concat(roles.stream(), Stream.of(more)).toList();
    }

    /** A service account of the realm master with those roles over one realm. */
    private RealmCommands as(RealmCommands commands, String realm, String kind, List<String> roles) {
        AdminApi api = guichet.admin();
        String clientId = realm + "-" + kind;
        String secret = Secrets.random();
        guichet.sensitive().add("the secret of a client", secret);
        api.post(
                "master/clients",
                Map.of(
                        "clientId",
                        clientId,
                        "secret",
                        secret,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false));
        String client = id("master/clients?clientId=" + clientId);
        String ofRealm = id("master/clients?clientId=" + realm + "-realm");
        String user = api.get("master/clients/" + client + "/service-account-user")
                .path("id")
                .asText();
        List<JsonNode> granted = roles.stream()
                .map(role -> api.get("master/clients/" + ofRealm + "/roles/" + role))
                .toList();
        api.post("master/users/" + user + "/role-mappings/clients/" + ofRealm, granted);
        return commands.with("GUICHET_ADMIN_CLIENT_ID", clientId).with("GUICHET_ADMIN_CLIENT_SECRET", secret);
    }

    private String id(String list) {
        return guichet.admin().get(list).get(0).path("id").asText();
    }
}
