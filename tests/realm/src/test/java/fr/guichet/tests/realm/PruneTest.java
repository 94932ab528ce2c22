package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the files do not name is left alone, and with --prune taken away; people, sessions and keys never are. */
@ExtendWith(GatewayExtension.class)
class PruneTest {

    private static final String NAME = "prune";

    private final TestGuichet guichet;
    private final RealmCommands commands;
    private final RealmByHand hand;

    /** With a provider go the links that people have with it: only who says so takes one away. */
    private static final String GONE =
            """
            migrations:
              "1":
                - {kind: identity-provider, gone: by-hand}
            """;

    PruneTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.commands = guichet.realmCommands(NAME);
        this.hand = new RealmByHand(guichet.admin(), NAME);
    }

    @Test
    void whatTheFilesDoNotNameGoesWithPruneAloneAndPeopleSessionsAndKeysStay() {
        assertThat(commands.run("apply").status()).isZero();
        TestRealm realm = guichet.existingRealm(NAME);
        TestAccount account = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        Caller caller = guichet.callers(realm).byPassword(account);
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(caller.browser().open(login.address()));
        JsonNode keys = hand.get("keys");
        JsonNode keyProviders = hand.get("components?type=org.keycloak.keys.KeyProvider");
        JsonNode person = hand.get("users/" + account.id());
        addByHand();

        assertThat(commands.run("plan").out()).endsWith("nothing to change\n");
        assertThat(commands.run("apply").out()).endsWith("nothing to change\n");
        Outcome refused = commands.run("apply", "--prune");
        assertThat(refused.status()).isOne();
        assertThat(refused.err()).contains("identity-provider by-hand");
        assertThat(hand.get("identity-provider/instances/by-hand").path("alias").asText())
                .isEqualTo("by-hand");

        RealmCommands told = commands.over(GONE);
        Outcome plan = told.run("plan", "--prune");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.out().lines().filter(line -> !line.startsWith("not known")))
                .containsExactlyInAnyOrder(
                        "delete client by-hand",
                        "delete client-scope by-hand",
                        "delete client-mapper dossier-service/by hand",
                        "delete role by-hand",
                        "delete flow by hand",
                        "delete component fr.guichet.onetimecode.sms.SmsGateway/by hand",
                        "delete identity-provider by-hand",
                        "delete identity-provider-mapper cps/by hand",
                        "8 to change");
        Outcome apply = told.run("apply", "--prune");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.status()).isZero();
        assertThat(told.run("plan", "--prune").status()).isZero();

        assertThat(hand.get("keys")).isEqualTo(keys);
        assertThat(hand.get("components?type=org.keycloak.keys.KeyProvider")).isEqualTo(keyProviders);
        assertThat(hand.get("users/" + account.id())).isEqualTo(person);
        assertThat(login.introspection(tokens).path("active").asBoolean()).isTrue();
        assertThat(login.refreshed(tokens).session()).isEqualTo(tokens.session());
    }

    private void addByHand() {
        hand.create("clients", Map.of("clientId", "by-hand", "publicClient", true));
        hand.create("client-scopes", Map.of("name", "by-hand", "protocol", "openid-connect"));
        hand.createMapper("dossier-service", "by hand");
        hand.create("roles", Map.of("name", "by-hand"));
        hand.create(
                "authentication/flows",
                Map.of("alias", "by hand", "description", "", "providerId", "basic-flow", "topLevel", true));
        ObjectNode gateway =
                (ObjectNode) hand.find("components", "providerType", "fr.guichet.onetimecode.sms.SmsGateway");
        gateway.remove("id");
        gateway.put("name", "by hand");
        hand.create("components", gateway);
        ObjectNode card = (ObjectNode) hand.get("identity-provider/instances/cps");
        card.remove(List.of("internalId"));
        card.put("alias", "by-hand");
        hand.create("identity-provider/instances", card);
        ObjectNode mapper =
                (ObjectNode) hand.get("identity-provider/instances/cps/mappers").get(0);
        mapper.remove("id");
        mapper.put("name", "by hand");
        hand.create("identity-provider/instances/cps/mappers", mapper);
    }
}
