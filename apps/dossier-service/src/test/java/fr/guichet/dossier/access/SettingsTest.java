package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.dossier.gateway.GatewaySettings;
import fr.guichet.dossier.trust.TrustSettings;
import fr.guichet.identity.AssuranceLevel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** What is refused at start instead of being believed. */
class SettingsTest {

    private static final Duration DAY = Duration.ofHours(10);

    @Test
    void aBlankSecretIsRefusedAndNamed() {
        assertThatThrownBy(() -> bind(
                        "guichet.gateway",
                        GatewaySettings.class,
                        Map.of(
                                "guichet.gateway.issuer", "http://localhost/realms/test",
                                "guichet.gateway.client-id", "dossier-service",
                                "guichet.gateway.client-secret", " ",
                                "guichet.gateway.timeout", "3s")))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining("GUICHET_DOSSIER_SECRET must be set");
    }

    @Test
    void anUnknownMinimumLevelIsRefused() {
        assertThatThrownBy(() -> trust("eidas0", "10s")).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> trust("", "10s")).isInstanceOf(BindException.class);
    }

    @Test
    void theLevelOfADossierIsTheMinimumUnlessItIsSetAndNeverBelowIt() {
        assertThat(trust("eidas1", "10s").medicalAcr()).isEqualTo(AssuranceLevel.EIDAS1);
        assertThat(trust("eidas2", "10s").medicalAcr()).isEqualTo(AssuranceLevel.EIDAS2);
        assertThat(trust("eidas1", "10s", "").medicalAcr()).isEqualTo(AssuranceLevel.EIDAS1);
        assertThat(trust("eidas1", "10s", "eidas2").medicalAcr()).isEqualTo(AssuranceLevel.EIDAS2);
        assertThatThrownBy(() -> trust("eidas2", "10s", "eidas1")).hasStackTraceContaining("DOSSIER_MEDICAL_ACR");
        assertThatThrownBy(() -> trust("eidas1", "10s", "eidas3")).isInstanceOf(BindException.class);
    }

    @Test
    void noPlatformIsKnownUnlessItIsConfigured() {
        assertThat(tiles("").platforms()).isEmpty();
        assertThat(tiles("https://a.example/realms/x=a,https://b.example=b").platforms())
                .containsExactly(
                        new Platform(URI.create("https://a.example/realms/x"), "a"),
                        new Platform(URI.create("https://b.example"), "b"));
    }

    @Test
    void aPlatformWithoutAnIssuerOrAnAliasOrNamedTwiceIsRefused() {
        for (String platforms : List.of(
                "a",
                "=a",
                "https://a.example=",
                "https://a.example=a b",
                "https://a.example=a&prompt",
                "a.example=a",
                "ftp://a.example=a",
                "https://who@a.example=a",
                "https://a.example?x=a",
                "https://a.example=a,https://a.example=b")) {
            assertThatThrownBy(() -> tiles(platforms)).as(platforms).isInstanceOf(BindException.class);
        }
    }

    @Test
    void aSkewOfMoreThanTwoMinutesIsRefused() {
        assertThatThrownBy(() -> trust("eidas1", "121s")).hasStackTraceContaining("DOSSIER_CLOCK_SKEW");
        assertThatThrownBy(() -> trust("eidas1", "-1s")).hasStackTraceContaining("DOSSIER_CLOCK_SKEW");
        assertThat(trust("eidas1", "120s").clockSkew()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aPublicAddressIsSchemeHostAndPort() {
        assertThatThrownBy(() -> new ServiceSettings(URI.create("http://localhost:8090/app"), DAY))
                .hasMessageContaining("GUICHET_DOSSIER_URL");
        assertThatThrownBy(() -> new ServiceSettings(URI.create("localhost"), DAY))
                .hasMessageContaining("GUICHET_DOSSIER_URL");
        assertThat(new ServiceSettings(URI.create("https://dossiers.example/"), DAY).address("/"))
                .isEqualTo("https://dossiers.example/");
    }

    @Test
    void aLoginLimitOfLessThanAMinuteIsRefused() {
        URI url = URI.create("http://localhost:8090");

        assertThatThrownBy(() -> new ServiceSettings(url, Duration.ofSeconds(59)))
                .hasMessageContaining("DOSSIER_LOGIN_LIMIT");
        assertThat(new ServiceSettings(url, Duration.ofMinutes(1)).loginLimit()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theSecretIsNotInTheTextOfTheSettings() {
        GatewaySettings settings = gateway("https://login.example/realms/r/account/");

        assertThat(settings.toString()).doesNotContain("hidden-value");
        assertThat(settings.origin()).isEqualTo("https://login.example");
    }

    @Test
    @Tag("ACC-5")
    void theAccountConsoleIsToldTheWayBackAndItsAddressHasNoQueryOfItsOwn() {
        assertThat(gateway("https://login.example/realms/r/account/").accountAddress())
                .isEqualTo("https://login.example/realms/r/account/?referrer=dossier-service");
        assertThatThrownBy(() -> gateway("https://login.example/account/?a=b"))
                .hasMessageContaining("GUICHET_ACCOUNT_URL");
        assertThatThrownBy(() -> gateway("/account/")).hasMessageContaining("GUICHET_ACCOUNT_URL");
    }

    private static GatewaySettings gateway(String account) {
        return new GatewaySettings(
                URI.create("https://login.example/realms/r"),
                "dossier-service",
                "hidden-value",
                URI.create(account),
                Duration.ofSeconds(3));
    }

    private static TileSettings tiles(String platforms) {
        return bind("guichet.tile", TileSettings.class, Map.of("guichet.tile.platforms", platforms));
    }

    private static TrustSettings trust(String minimum, String skew, String medical) {
        return bind(
                "guichet.trust",
                TrustSettings.class,
                Map.of(
                        "guichet.trust.audience", "dossier-service",
                        "guichet.trust.minimum-acr", minimum,
                        "guichet.trust.medical-acr", medical,
                        "guichet.trust.clock-skew", skew));
    }

    private static TrustSettings trust(String minimum, String skew) {
        return bind(
                "guichet.trust",
                TrustSettings.class,
                Map.of(
                        "guichet.trust.audience", "dossier-service",
                        "guichet.trust.minimum-acr", minimum,
                        "guichet.trust.clock-skew", skew));
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        try (var validators = jakarta.validation.Validation.buildDefaultValidatorFactory()) {
            return new Binder(new MapConfigurationPropertySource(values))
                    .bindOrCreate(
                            prefix,
                            org.springframework.boot.context.properties.bind.Bindable.of(type),
                            new ValidationBindHandler(new SpringValidatorAdapter(validators.getValidator())));
        }
    }
}
