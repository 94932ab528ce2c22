package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From one version of the files to the next, with people in the realm. */
@ExtendWith(GatewayExtension.class)
class UpgradeTest {

    private static final String NAME = "upgrade";

    /** What the files said then. */
    private static final String BEFORE =
            """
            attributes: {guichet.realm.version: "1"}
            accessTokenLifespan: 240
            roles:
              realm:
                - {name: helper, description: Aide}
                - {name: forgotten, description: Personne}
            clients:
              - clientId: files-before
                name: Dossiers
                publicClient: true
                fullScopeAllowed: false
                redirectUris: ["https://dossiers.example.fr/return"]
                attributes: {pkce.code.challenge.method: S256}
            """;

    /** What they say now: names that changed, a role that is gone, a flow with a step more, other settings. */
    private static final String AFTER =
            """
            attributes: {guichet.realm.version: "2"}
            migrations:
              "2":
                - {kind: role, from: helper, to: assistant-of-practice}
                - {kind: role, gone: forgotten}
                - {kind: client, from: files-before, to: files}
            accessTokenLifespan: 180
            roles:
              realm:
                - {name: assistant-of-practice, description: Aide}
            clients:
              - clientId: files
                name: Dossiers
                publicClient: true
                fullScopeAllowed: false
                redirectUris: ["https://dossiers.example.fr/return"]
                attributes: {pkce.code.challenge.method: S256}
            authenticationFlows:
              - alias: guichet browser
                description: Sans indication
                authenticationExecutions:
                  - {authenticator: guichet-session-cookie, requirement: ALTERNATIVE, priority: 10, authenticatorFlow: false}
                  - {flowAlias: guichet login, requirement: ALTERNATIVE, priority: 30, authenticatorFlow: true}
            """;

    /** Before the two versions in which the same things changed their names more than once. */
    private static final String TWO_VERSIONS_AGO =
            """
            attributes: {guichet.realm.version: "1"}
            roles: {client: {files-before: [{name: reader, description: Lit}]}}
            clients:
              - clientId: files-before
                publicClient: true
                fullScopeAllowed: false
                redirectUris: ["https://dossiers.example.fr/return"]
                attributes: {pkce.code.challenge.method: S256}
                protocolMappers:
                  - name: audience before
                    protocol: openid-connect
                    protocolMapper: oidc-audience-mapper
                    config: {included.custom.audience: files}
            """;

    private static final String NOW = TWO_VERSIONS_AGO
                    .replace("version: \"1\"", "version: \"3\"")
                    .replace("files-before", "files")
                    .replace("audience before", "audience")
                    .replace("name: reader", "name: viewer")
            + """
            migrations:
              "2":
                - {kind: client-mapper, gone: files-before/audience before}
                - {kind: client, from: files-before, to: files-between}
              "3":
                - {kind: client-role, from: files-between/reader, to: files-between/viewer}
                - {kind: client, from: files-between, to: files}
            """;

    private final TestGuichet guichet;

    UpgradeTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void peopleTheirCredentialsSessionsAndKeysComeAlongAndTheNewSettingsHold() {
        RealmCommands earlier = guichet.realmCommands(NAME).over(BEFORE);
        RealmCommands later = guichet.realmCommands(NAME).over(AFTER);
        assertThat(earlier.run("apply").status()).isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), NAME);
        TestRealm realm = guichet.existingRealm(NAME);
        TestAccount account = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        TestAccount colleague = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        hand.create("users/" + account.id() + "/role-mappings/realm", List.of(hand.get("roles/helper")));
        Browser browser = guichet.callers(realm).byPassword(account).browser();
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(browser.open(login.address()));
        JsonNode person = hand.get("users/" + account.id());
        JsonNode credentials = hand.get("users/" + account.id() + "/credentials");
        JsonNode keys = hand.get("keys");
        String client = hand.client("files-before");
        String role = hand.get("roles/helper").path("id").asText();

        Outcome plan = later.run("plan");
        assertThat(plan.out())
                .contains("rename role helper to assistant-of-practice\n")
                .contains("rename client files-before to files\n")
                .contains("delete role forgotten\n")
                .contains("update flow guichet browser\n")
                .contains("    accessTokenLifespan: 240 -> 180\n")
                .contains("    attributes/guichet.realm.version: \"1\" -> \"2\"\n")
                .doesNotContain("create");
        Outcome apply = later.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.status()).isZero();
        assertThat(later.run("plan", "--prune").out()).endsWith("nothing to change\n");

        // The same things under other names.
        assertThat(hand.client("files")).isEqualTo(client);
        assertThat(hand.get("roles/assistant-of-practice").path("id").asText()).isEqualTo(role);
        assertThat(hand.get("users/" + account.id() + "/role-mappings/realm").findValuesAsText("name"))
                .contains("assistant-of-practice", "establishment");
        // The same people.
        assertThat(hand.get("users/" + account.id())).isEqualTo(person);
        assertThat(hand.get("users/" + account.id() + "/credentials")).isEqualTo(credentials);
        // The same keys, so the token of before still holds; and the same session.
        assertThat(hand.get("keys")).isEqualTo(keys);
        assertThat(login.introspection(tokens).path("active").asBoolean()).isTrue();
        RelyingParty.Tokens refreshed = login.refreshed(tokens);
        assertThat(refreshed.session()).isEqualTo(tokens.session());
        assertThat(refreshed.accessClaims().path("exp").asLong()
                        - refreshed.accessClaims().path("iat").asLong())
                .isEqualTo(180);
        // And a password of before opens the new flow.
        Caller again = guichet.callers(realm).byPassword(colleague);
        assertThat(again.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void oneApplyGoesAcrossTwoVersionsWithWhatWasRenamedInBoth() {
        String name = "upgrade-twice";
        assertThat(guichet.realmCommands(name)
                        .over(TWO_VERSIONS_AGO)
                        .run("apply")
                        .status())
                .isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        TestAccount account = guichet.accounts(guichet.existingRealm(name)).withRole(AccountKind.ESTABLISHMENT);
        String client = hand.client("files-before");
        String roles = "users/" + account.id() + "/role-mappings/" + client;
        hand.create(roles, List.of(hand.role("files-before", "reader")));
        RealmCommands later = guichet.realmCommands(name).over(NOW);

        assertThat(later.run("plan").out())
                .startsWith(
                        """
                        rename client files-before to files-between
                        rename client-role files-between/reader to files-between/viewer
                        rename client files-between to files
                        """)
                .contains("create client-mapper files/audience\n", "delete client-mapper files/audience before\n");
        Outcome apply = later.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.status()).isZero();
        assertThat(later.run("plan", "--prune").out()).endsWith("nothing to change\n");

        assertThat(hand.client("files")).isEqualTo(client);
        assertThat(hand.get(client + "/protocol-mappers/models").findValuesAsText("name"))
                .containsExactly("audience");
        assertThat(hand.get(roles).findValuesAsText("name")).containsExactly("viewer");
    }

    @Test
    void aRealmDoesNotGoBack() {
        String name = "upgrade-back";
        assertThat(guichet.realmCommands(name).over(AFTER).run("apply").status())
                .isZero();

        Outcome back = guichet.realmCommands(name).over(BEFORE).run("apply");

        assertThat(back.status()).isEqualTo(1);
        assertThat(back.err()).contains("version 2", "version 1", "does not go back");
        assertThat(back.out()).isEmpty();
    }

    @Test
    void aRealmOfTheTimeBeforeVersionsIsBroughtAlong() {
        String name = "upgrade-unversioned";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        new RealmByHand(guichet.admin(), name)
                .change("", realm -> realm.withObjectProperty("attributes").remove("guichet.realm.version"));

        Outcome drift = commands.run("drift");
        assertThat(drift.status()).isEqualTo(2);
        assertThat(drift.err()).contains("version 0");
        assertThat(commands.run("apply").status()).isZero();
        assertThat(commands.run("drift").status()).isZero();
    }
}
