package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionsTest {

    private final WantedRealm wanted = new WantedRealm(
            (ObjectNode)
                    ValueComparisonTest.read(
                            """
            realm: some
            clients:
              - clientId: service
                redirectUris: [https://service.example.fr/return]
                serviceAccountsEnabled: true
              - {clientId: account, defaultRoles: [manage-account]}
            roles: {realm: [{name: ours}, {name: both, composites: {realm: [ours]}}]}
            requiredActions: [{alias: asked}]
            authenticationFlows: [{alias: ours, topLevel: true, authenticationExecutions: []}]
            """));

    @ParameterizedTest
    @CsvSource({
        "client,other",
        "client-mapper,service/other",
        "client-scope,other",
        "role,other",
        "flow,other",
        "identity-provider,other",
        "client-policy,other",
        "component,fr.guichet.delegation.Delegations/other",
        "component,org.keycloak.storage.UserStorageProvider/ldap",
        "component,org.keycloak.storage.client.ClientStorageProvider/other",
    })
    void whatTheFilesDoNotNameIsTold(String kind, String name) {
        assertThat(additions(kind, name, "{}")).containsExactly(kind + " " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "client,service",
        "client,security-admin-console",
        "client-mapper,other/below",
        "client-role,service/other",
        "client-scope,profile",
        "role,offline_access",
        "role,default-roles-some",
        "group,/desk",
        "flow,ours ~1",
        "component,org.keycloak.keys.KeyProvider/rsa-generated",
        "component,org.keycloak.userprofile.UserProfileProvider/declarative-user-profile",
        "component,org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy/Trusted Hosts",
        "required-action,delete_account",
        "texts,de",
        "realm,some"
    })
    void theServersOwnKeysAndWhatIsNotTheFilesAffairIsNot(String kind, String name) {
        assertThat(additions(kind, name, "{}")).isEmpty();
    }

    @Test
    void anActionThatIsNamedNowhereIsToldOnceItIsOn() {
        assertThat(additions("required-action", "other", "{enabled: true}")).containsExactly("required-action other");
        assertThat(additions("required-action", "asked", "{enabled: true}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implicitFlowEnabled: true",
                "directAccessGrantsEnabled: true",
                "attributes: {oauth2.device.authorization.grant.enabled: 'true'}",
                "attributes: {oidc.ciba.grant.enabled: 'true'}",
                "authenticationFlowBindingOverrides: {browser: browser}"
            })
    void aWayInThatTheFilesDoNotSpeakOfIsTold(String setting) {
        for (String clientId : List.of("service", "broker")) {
            assertThat(additions("client", clientId, "{" + setting + "}"))
                    .singleElement()
                    .asString()
                    .startsWith("client-setting " + clientId + "/");
        }
    }

    @Test
    void aServiceAccountIsToldUnlessTheFilesSpeakOfIt() {
        String on = "{serviceAccountsEnabled: true}";

        assertThat(additions("client", "account", on)).containsExactly("client-setting account/serviceAccountsEnabled");
        assertThat(additions("client", "realm-management", on))
                .containsExactly("client-setting realm-management/serviceAccountsEnabled");
        assertThat(additions("client", "service", on)).isEmpty();
        assertThat(additions("client", "other", on)).containsExactly("client other");
    }

    @Test
    void anAddressElsewhereOfAClientOfTheServersOwnIsTold() {
        assertThat(additions("client", "security-admin-console", "{redirectUris: [/admin/some/console/*]}"))
                .isEmpty();
        assertThat(additions(
                        "client",
                        "security-admin-console",
                        "{redirectUris: [/admin/some/console/*, 'https://elsewhere.example.fr/']}"))
                .containsExactly("client-setting security-admin-console/redirectUris");
    }

    @Test
    void rolesThatCameToARoleAreTold() {
        assertThat(additions("role", "ours", "{composite: true}")).containsExactly("role-composites ours");
        assertThat(additions("role", "both", "{composite: true}")).isEmpty();
        assertThat(additions("role-composites", "both", "{roles: [ours]}")).isEmpty();
        assertThat(additions(
                        "role-composites",
                        "default-roles-some",
                        "{roles: [offline_access, account/manage-account, realm-management/realm-admin]}"))
                .containsExactly("role-composites default-roles-some/realm-management/realm-admin");
    }

    @Test
    void whatIsToldAsAChangeIsNotToldTwice() {
        ResourceId gone = new ResourceId(ResourceKind.IDENTITY_PROVIDER, "other");

        assertThat(new Additions(wanted).of(running(Map.of(gone, "{}")), List.of(Change.delete(gone))))
                .isEmpty();
    }

    private List<String> additions(String kind, String name, String content) {
        ResourceId id = new ResourceId(ResourceKind.of(kind).orElseThrow(), name);
        return new Additions(wanted)
                .of(running(Map.of(id, content)), List.of()).stream()
                        .map(Addition::toString)
                        .toList();
    }

    private static RunningRealm running(Map<ResourceId, String> things) {
        RunningRealm realm = new RunningRealm();
        things.forEach((id, content) ->
                realm.resources().put(id, new RunningResource((ObjectNode) ValueComparisonTest.read(content), "")));
        return realm;
    }
}
