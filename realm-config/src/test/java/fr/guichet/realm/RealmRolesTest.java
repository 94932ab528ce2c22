package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roles of the realm are the kinds of accounts that the code tells apart, and nothing more. */
class RealmRolesTest {

    private final RealmUnderTest realm = new RealmUnderTest();

    @Test
    void everyKindOfAccountHasItsRoleAndThereIsNoOther() {
        List<String> declared = RealmUnderTest.elements(
                        realm.json().path("roles").path("realm"))
                .map(role -> role.path("name").asText())
                .toList();

        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AccountKind.values()).map(AccountKind::role).toList());
    }

    @Test
    void noRoleBringsAnotherWithIt() {
        assertThat(RealmUnderTest.elements(realm.json().path("roles").path("realm")))
                .isNotEmpty()
                .noneMatch(role -> role.has("composites"));
    }

    @Test
    void nobodyHasARoleByDefault() {
        assertThat(RealmUnderTest.keys(realm.json()))
                .isNotEmpty()
                .doesNotContain("defaultRoles", "defaultRole", "defaultGroups");
    }
}
