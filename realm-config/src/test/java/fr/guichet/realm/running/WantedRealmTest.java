package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedRealmTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users: [{username: somebody}]",
                "privateKey: ''",
                "clientProfiles: {globalProfiles: [{name: strict}]}",
                "clientPolicies: {globalPolicies: [{name: strict}]}",
                "groups: [{description: nameless}]",
                "groups: [{name: some, subGroups: [{name: with/slash}]}]",
                "scopeMappings: [{roles: [some]}]",
                "clientScopeMappings: {account: [{client: some, clientScope: other, roles: [some]}]}",
                "components: {org.keycloak.keys.KeyProvider: [{name: rsa, providerId: rsa-generated}]}",
                "components: {org.keycloak.storage.UserStorageProvider: [{name: ldap, providerId: ldap}]}",
                "clients: [{clientId: some, authenticationFlowBindingOverrides: {browser: none}}]",
                "authenticationFlows: [{alias: a, topLevel: true, authenticationExecutions: [{flowAlias: a}]}]",
                "authenticationFlows: [{alias: a, topLevel: true, authenticationExecutions: [{flowAlias: none}]}]"
            })
    void peopleKeysAndWhatCannotBeBroughtAboutAreRefused(String more) {
        assertThatThrownBy(() -> wanted(more)).isInstanceOf(RealmRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clients: [some]",
                "clientScopes: [7]",
                "identityProviders: [[]]",
                "identityProviderMappers: [some]",
                "groups: [some]",
                "roles: {realm: [some]}",
                "roles: {client: {account: [some]}}",
                "clientProfiles: {profiles: [some]}",
                "components: {some.Type: [some]}",
                "components: {org.keycloak.userprofile.UserProfileProvider: [{}]}",
                "localizationTexts: {fr: some}"
            })
    void filesOfAnotherShapeAreRefusedByThePlace(String more) {
        assertThatThrownBy(() -> wanted(more))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("not keys with values");
    }

    @Test
    void aFlowIsATreeInTheOrderOfItsPriorities() {
        ObjectNode flow = wanted(
                        """
                        authenticationFlows:
                          - alias: top
                            topLevel: true
                            description: d
                            authenticationExecutions:
                              - {flowAlias: below, requirement: ALTERNATIVE, priority: 20}
                              - {authenticator: first, requirement: REQUIRED, priority: 10, authenticatorConfig: c}
                          - alias: below
                            topLevel: false
                            authenticationExecutions:
                              - {authenticator: second, requirement: REQUIRED, priority: 1}
                        authenticatorConfig: [{alias: c, config: {k: v}}]
                        """)
                .resources()
                .get(new ResourceId(ResourceKind.FLOW, "top"));

        assertThat(flow.path("steps").findValuesAsText("name")).containsExactly("first", "below", "second");
        assertThat(flow.at("/steps/0/config/values/k").asText()).isEqualTo("v");
        assertThat(flow.at("/steps/1/flow/steps/0/requirement").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void whatIsHeldIsAThingOfItsOwn() {
        assertThat(wanted(
                                """
                                clients:
                                  - clientId: service
                                    defaultRoles: [manage]
                                    protocolMappers: [{name: audience}]
                                roles:
                                  realm: [{name: chief, composites: {realm: [member], client: {service: [manage]}}}]
                                """)
                        .resources()
                        .keySet())
                .extracting(ResourceId::toString)
                .containsExactly(
                        "role chief",
                        "client service",
                        "client-mapper service/audience",
                        "role-composites chief",
                        "role-composites default-roles-some",
                        "realm Some");
    }

    @Test
    void rolesOfClientsAndWhatCarriesThemAreThingsOfTheirOwn() {
        WantedRealm wanted = wanted(
                """
                roles:
                  client:
                    service: [{name: reader}, {name: writer, composites: {realm: [member], client: {service: [reader]}}}]
                    empty: []
                scopeMappings: [{client: service, roles: [member]}, {clientScope: narrow, roles: [member]}]
                clientScopeMappings: {service: [{client: other, roles: [reader]}, {clientScope: narrow, roles: [writer]}]}
                """);

        assertThat(wanted.resources().keySet())
                .extracting(ResourceId::toString)
                .containsExactly(
                        "client-role service/reader",
                        "client-role service/writer",
                        "scope-mapping other/service",
                        "realm-scope-mapping service",
                        "client-scope-roles narrow/service",
                        "client-scope-realm-roles narrow",
                        "client-role-composites service/writer",
                        "realm Some");
        assertThat(wanted.resources()
                        .get(new ResourceId(ResourceKind.CLIENT_ROLE_COMPOSITES, "service/writer"))
                        .path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("member", "service/reader");
        assertThat(wanted.namesRolesOf("empty")).isTrue();
        assertThat(wanted.namesRolesOf("other")).isFalse();
    }

    @Test
    void aGroupIsNamedByItsPathAndComesAfterTheOneItIsIn() {
        WantedRealm wanted = wanted(
                """
                groups:
                  - name: desk
                    path: /desk
                    realmRoles: [member]
                    subGroups: [{name: night, attributes: {shift: ["3"]}}]
                """);

        assertThat(wanted.namesGroups()).isTrue();
        assertThat(wanted.resources().keySet())
                .extracting(ResourceId::toString)
                .containsExactly("group /desk", "group /desk/night", "realm Some");
        assertThat(wanted.resources().get(new ResourceId(ResourceKind.GROUP, "/desk")))
                .isEqualTo(ValueComparisonTest.read("{name: desk, realmRoles: [member]}"));
        assertThat(wanted("displayName: Without").namesGroups()).isFalse();
    }

    @Test
    void profilesAndPoliciesAreThingsOfTheirOwnAndComeBeforeTheClientsTheyAreFor() {
        assertThat(wanted(
                                """
                                clients: [{clientId: service}]
                                clientProfiles: {profiles: [{name: strict, executors: []}]}
                                clientPolicies: {policies: [{name: for-all, profiles: [strict]}]}
                                """)
                        .resources()
                        .keySet())
                .extracting(ResourceId::toString)
                .containsExactly("client-profile strict", "client-policy for-all", "client service", "realm Some");
    }

    private static WantedRealm wanted(String more) {
        return new WantedRealm(
                (ObjectNode) ValueComparisonTest.read("realm: Some\n" + more).deepCopy());
    }
}
