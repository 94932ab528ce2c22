package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderModel;

@Tag("CARD-6")
class StrongMeansTest {

    @Test
    void cardAndEcpsAreStrongAndAPlatformIsNot() {
        StrongMeans means = StrongMeans.of(Map.of());

        assertThat(means.include(provider("cps"))).isTrue();
        assertThat(means.include(provider("pro-sante-connect"))).isTrue();
        assertThat(means.include(provider("regional-platform"))).isFalse();
    }

    @Test
    void anOperatorNamesThemAndNamesAtLeastOne() {
        assertThat(StrongMeans.of(Map.of(StrongMeans.PROVIDERS, "cps")).include(provider("pro-sante-connect")))
                .isFalse();
        assertThatThrownBy(() -> StrongMeans.of(Map.of(StrongMeans.PROVIDERS, " , ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IdentityProviderModel provider(String id) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setProviderId(id);
        return provider;
    }
}
