package fr.guichet.delegation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.delegation.rules.DelegationPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

class PolicyConfigTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(new PolicyConfig(Map.of()).policy()).isEqualTo(DelegationPolicy.DEFAULT);
    }

    @Test
    void theDeclaredDefaultsAreTheOnesInForce() {
        Map<String, List<String>> declared = PolicyProperties.all().stream()
                .collect(Collectors.toMap(
                        ProviderConfigProperty::getName, property -> List.of((String) property.getDefaultValue())));

        assertThat(new PolicyConfig(declared).policy()).isEqualTo(DelegationPolicy.DEFAULT);
    }

    @Test
    void listsAreReadWithTheirSpaces() {
        DelegationPolicy policy = new PolicyConfig(Map.of("professions", List.of("10, 60"))).policy();

        assertThat(policy.professions()).containsExactlyInAnyOrder("10", "60");
    }

    @ParameterizedTest
    @CsvSource({
        "professions, doctor",
        "professions, '10,'",
        "colleagueDays, 0",
        "colleagueDays, a year",
        "open, 501",
        "daily, -1",
        "invitationLifetime, 9",
        "invitationPause, 86401",
        "acceptingMeans, 'cps,CPS'",
        "colleagueDay, 10"
    })
    void whatMakesNoSenseIsRefusedByItsName(String name, String value) {
        PolicyConfig config = new PolicyConfig(Map.of(name, List.of(value)));

        assertThatThrownBy(config::policy)
                .isInstanceOfSatisfying(InvalidPolicyException.class, refused -> assertThat(refused.property())
                        .isEqualTo(name));
    }
}
