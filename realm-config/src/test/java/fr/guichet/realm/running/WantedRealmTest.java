package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                "groups: [{name: some}]",
                "privateKey: ''",
                "clientProfiles: {profiles: [{name: strict}]}",
                "clientPolicies: {policies: [{name: strict}]}",
                "components: {org.keycloak.keys.KeyProvider: [{name: rsa, providerId: rsa-generated}]}",
                "components: {org.keycloak.storage.UserStorageProvider: [{name: ldap, providerId: ldap}]}",
                "roles: {client: {account: [{name: some}]}}",
                "clients: [{clientId: some, authenticationFlowBindingOverrides: {browser: an-id}}]",
                "authenticationFlows: [{alias: a, topLevel: true, authenticationExecutions: [{flowAlias: a}]}]",
                "authenticationFlows: [{alias: a, topLevel: true, authenticationExecutions: [{flowAlias: none}]}]"
            })
    void peopleKeysAndWhatCannotBeBroughtAboutAreRefused(String more) {
        assertThatThrownBy(() -> wanted(more)).isInstanceOf(RealmRefusedException.class);
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

    private static WantedRealm wanted(String more) {
        return new WantedRealm(
                (ObjectNode) ValueComparisonTest.read("realm: Some\n" + more).deepCopy());
    }
}
