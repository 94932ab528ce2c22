package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.broker.provider.IdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;

/** The upstream providers of the options would be accepted by the same check that the server makes when it imports them. */
class RealmUpstreamsTest {

    private final RealmUnderTest realm = RealmUnderTest.withEveryOption();

    @ParameterizedTest
    @ValueSource(strings = {"psc", "monsisra"})
    void everyUpstreamWouldBeSaved(String alias) {
        assertThatCode(() -> saved(alias, ExampleEnvironment.complete())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "bac-a-sable"})
    void bothEnvironmentsOfProSanteConnectNeedNoIssuer(String environment) {
        IdentityProviderModel model =
                saved("psc", ExampleEnvironment.complete().with("GUICHET_PSC_ENVIRONMENT", environment));

        // Where the server looks the provider up when a logout token comes.
        assertThat(model.getConfig().get(IdentityProviderModel.ISSUER))
                .startsWith("https://")
                .endsWith("/auth/realms/esante-wallet");
    }

    @Test
    void anEnvironmentOfItsOwnNeedsAnIssuer() {
        ExampleEnvironment custom = ExampleEnvironment.complete().with("GUICHET_PSC_ENVIRONMENT", "custom");

        assertThatThrownBy(() -> saved("psc", custom)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> saved("psc", custom.with("GUICHET_PSC_ISSUER", "https://psc.example.fr")))
                .doesNotThrowAnyException();
    }

    @Test
    void aSecretThatTheClientAuthenticationNeedsIsNotForgotten() {
        ExampleEnvironment without = ExampleEnvironment.complete().without("GUICHET_PSC_SECRET");

        assertThatThrownBy(() -> saved("psc", without)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> saved("psc", without.with("GUICHET_PSC_AUTHENTICATION", "private_key_jwt")))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("PLAT-3")
    void aPlatformIsNotSavedWithoutItsPolicy() {
        for (String setting : new String[] {"acceptedAcr", "acceptedAmr"}) {
            IdentityProviderModel model = model("monsisra", ExampleEnvironment.complete());
            model.getConfig().remove(setting);

            assertThatThrownBy(() -> model.validate(null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(setting);
        }
    }

    private IdentityProviderModel saved(String alias, ExampleEnvironment environment) {
        IdentityProviderModel model = model(alias, environment);
        model.validate(null);
        return model;
    }

    private IdentityProviderModel model(String alias, ExampleEnvironment environment) {
        JsonNode provider = realm.all("identityProviders")
                .filter(element -> element.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
        IdentityProviderModel model = RegisteredFactories.of(IdentityProviderFactory.class)
                .find(provider.path("providerId").asText())
                .orElseThrow()
                .createConfig();
        for (String key : keys(provider.path("config"))) {
            model.getConfig()
                    .put(
                            key,
                            environment.resolved(
                                    provider.path("config").path(key).asText()));
        }
        return model;
    }
}
