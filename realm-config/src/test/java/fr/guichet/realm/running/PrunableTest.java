package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrunableTest {

    private final WantedRealm wanted = new WantedRealm(
            (ObjectNode)
                    ValueComparisonTest.read(
                            """
            realm: some
            clients: [{clientId: service}, {clientId: beside}]
            roles: {client: {service: [{name: reader}], account: [{name: ours}]}}
            groups: [{name: desk}]
            clientPolicies: {policies: [{name: ours}]}
            """));

    @ParameterizedTest
    @CsvSource({
        "client,other,true",
        "client,service,false",
        "client,realm-management,false",
        "client,account-console,false",
        "client-mapper,service/audience,true",
        "client-mapper,account-console/audience resolve,false",
        "client-scope,other,true",
        "client-scope,roles,false",
        "role,other,true",
        "role,default-roles-some,false",
        "role,offline_access,false",
        "client-role,service/other,true",
        "client-role,service/reader,false",
        "client-role,beside/other,false",
        "client-role,account/manage-account,false",
        "client-profile,other,true",
        "client-policy,other,true",
        "client-policy,ours,false",
        "group,/other,true",
        "group,/desk,false",
        "group,/desk/other,true",
        "scope-mapping,service/other,false",
        "flow,other,true",
        "identity-provider,other,true",
        "component,fr.guichet.delegation.Delegations/other,true",
        "component,org.keycloak.keys.KeyProvider/rsa-generated,false",
        "component,org.keycloak.storage.UserStorageProvider/ldap,false",
        "required-action,other,false",
        "texts,de,false",
        "realm,some,false"
    })
    void theServersOwnKeysAndPeopleStay(String kind, String name, boolean goes) {
        assertThat(Prunable.is(new ResourceId(ResourceKind.of(kind).orElseThrow(), name), wanted))
                .isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({"group,/other", "client-role,service/other"})
    void whereTheFilesNameNoneOfAKindItIsNotTheirs(String kind, String name) {
        WantedRealm without =
                new WantedRealm((ObjectNode) ValueComparisonTest.read("{realm: some, clients: [{clientId: service}]}"));

        assertThat(Prunable.is(new ResourceId(ResourceKind.of(kind).orElseThrow(), name), without))
                .isFalse();
    }
}
