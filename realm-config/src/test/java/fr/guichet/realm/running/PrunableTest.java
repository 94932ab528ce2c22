package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrunableTest {

    private final WantedRealm wanted = new WantedRealm((ObjectNode) ValueComparisonTest.read(
            """
            realm: some
            clients: [{clientId: service}]
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
}
