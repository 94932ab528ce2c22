package fr.guichet.federation.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.AssuranceLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.IdentityProviderModel;

@Tag("ECPS-4")
class PscConfigTest {

    private static final String PRODUCTION = "https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet";

    @Test
    void eachEnvironmentHasItsIssuerAndTheDiscoveryPathOfProSanteConnect() {
        assertThat(config(Map.of("environment", "production")).discoveryAddress())
                .hasToString(PRODUCTION + "/.well-known/wallet-openid-configuration");
        assertThat(config(Map.of("environment", "bac-a-sable")).discoveryAddress())
                .hasToString("https://auth.bas.psc.esante.gouv.fr/auth/realms/esante-wallet"
                        + "/.well-known/wallet-openid-configuration");
        assertThat(config(Map.of("environment", "custom", "issuer", "http://localhost:8040/auth/realms/x"))
                        .discoveryAddress())
                .hasToString("http://localhost:8040/auth/realms/x/.well-known/wallet-openid-configuration");
    }

    @Test
    void anIssuerThatWasStoredForAnotherEnvironmentIsReplaced() {
        PscConfig config = config(Map.of("environment", "production", "issuer", "https://elsewhere.example.test"));

        config.validate(null);

        assertThat(config.getIssuer()).isEqualTo(PRODUCTION);
    }

    @Test
    void withoutASettingItIsProductionAtTheLowestLevel() {
        PscConfig config = config(Map.of());

        assertThat(config.issuer()).hasToString(PRODUCTION);
        assertThat(config.requestedLevel()).isEqualTo(AssuranceLevel.EIDAS1);
        assertThat(config.minimumLevel()).isEqualTo(AssuranceLevel.EIDAS1);
        assertThat(config.standardScope()).isEqualTo("openid scope_all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "sandbox", "https://auth.esw.esante.gouv.fr"})
    void anEnvironmentThatNobodyKnowsIsRefusedWhenSaved(String environment) {
        assertRefused(Map.of("environment", environment), "environment");
    }

    @Test
    void aCustomEnvironmentNeedsAnIssuer() {
        assertRefused(Map.of("environment", "custom"), "issuer");
        assertRefused(Map.of("environment", "custom", "issuer", " "), "issuer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://psc.example.test/auth",
                "https://psc.example.test/auth/",
                "https://psc.example.test/auth?x=y",
                "https://psc.example.test/auth#x",
                "https://user@psc.example.test/auth",
                "//psc.example.test/auth",
                "psc.example.test",
                "file:///etc/passwd",
                "https://psc example.test"
            })
    void anIssuerThatIsNoneIsRefusedWhenSaved(String issuer) {
        assertRefused(Map.of("environment", "custom", "issuer", issuer), "issuer");
    }

    @Test
    void aLevelThatIsNotOnTheScaleIsRefusedWhenSaved() {
        assertRefused(Map.of("requestedLevel", "eidas3"), "requested level");
        assertRefused(Map.of("minimumLevel", "high"), "minimum level");
    }

    @Test
    void askingForLessThanIsNeededIsRefusedWhenSaved() {
        assertRefused(Map.of("requestedLevel", "eidas1", "minimumLevel", "eidas2"), "below the minimum");
    }

    @Test
    void aClientRaisesWhatIsAskedForAndNeverLowersIt() {
        PscConfig lowest = config(Map.of());
        PscConfig highest = config(Map.of("requestedLevel", "eidas2"));

        assertThat(lowest.requestedLevel(Optional.empty())).isEqualTo(AssuranceLevel.EIDAS1);
        assertThat(lowest.requestedLevel(Optional.of(AssuranceLevel.EIDAS2))).isEqualTo(AssuranceLevel.EIDAS2);
        assertThat(highest.requestedLevel(Optional.of(AssuranceLevel.EIDAS1))).isEqualTo(AssuranceLevel.EIDAS2);
    }

    @Test
    void onlyALoginThatHasRunOutIsATimeOutOfTheTelephone() {
        assertThat(PhoneTimeout.is("temporarily_unavailable", "authentication_expired"))
                .isTrue();
        assertThat(PhoneTimeout.is("temporarily_unavailable", "")).isFalse();
        assertThat(PhoneTimeout.is("access_denied", "authentication_expired")).isFalse();
    }

    private static PscConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("clientId", "guichet", "clientSecret", "for-this-test"));
        all.putAll(settings);
        IdentityProviderModel model = new IdentityProviderModel();
        model.setAlias("psc");
        model.setConfig(all);
        return new PscConfig(model);
    }

    private static void assertRefused(Map<String, String> settings, String named) {
        assertThatThrownBy(() -> config(settings).validate(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
