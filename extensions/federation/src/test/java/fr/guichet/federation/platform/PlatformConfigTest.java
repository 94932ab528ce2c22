package fr.guichet.federation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.AssuranceLevel;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformConfigTest {

    @Test
    void completeSettingsAreSaved() {
        assertThatCode(() -> PlatformSettings.complete().validate(null)).doesNotThrowAnyException();
    }

    @Test
    void settingsAreReadAsTheyAreWritten() {
        PlatformConfig config = PlatformSettings.complete();
        PlatformPolicy policy = config.policy();

        assertThat(config.issuer()).isEqualTo(URI.create("https://portail.example.fr/oidc"));
        assertThat(config.platformName()).isEqualTo("MonSisra");
        assertThat(config.platformUrl()).isEqualTo(URI.create("https://portail.example.fr/"));
        assertThat(policy.levels().levelOf("eidas1")).contains(AssuranceLevel.EIDAS1);
        assertThat(policy.levels().levelOf("https://portail.example.fr/acr?niveau=2"))
                .contains(AssuranceLevel.EIDAS2);
        assertThat(policy.methods().sets())
                .containsExactly(Set.of("sc", "pin", "mfa", "hwk"), Set.of("swk", "mfa", "pwd"));
        assertThat(policy.age().maximum()).isEqualTo(Duration.ofHours(1));
        assertThat(policy.creatable().codes()).containsExactly("10", "40");
    }

    @Test
    void whatIsNotSaidHasTheSafeDefault() {
        assertThat(PlatformSettings.complete().policy().identifierClaim()).isEqualTo("SubjectNameID");
        assertThat(PlatformSettings.with("maximumAuthenticationAge", null)
                        .policy()
                        .age()
                        .maximum())
                .isEqualTo(Duration.ofHours(10));
        assertThat(PlatformSettings.with("creatableProfessions", null)
                        .policy()
                        .creatable()
                        .include(Optional.of("10")))
                .as("an account is created")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "acceptedAcr", "acceptedAmr", "platformName", "platformUrl"})
    @Tag("PLAT-3")
    void aPolicyWithAGapIsNotSaved(String key) {
        assertThatThrownBy(() -> PlatformSettings.with(key, null).validate(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(key + " is not set.");
        assertThatThrownBy(() -> PlatformSettings.with(key, " ").validate(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(key + " is not set.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer|http://portail.example.fr|issuer is an https address",
                "issuer|https://portail.example.fr?realm=1|issuer has no query",
                "acceptedAcr|eidas1|\"eidas1\" is not a pair",
                "acceptedAcr|=eidas1|\"=eidas1\" is not a pair",
                "acceptedAcr|two words=eidas1|is not a pair",
                "acceptedAcr|eidas1=eidas1,|\"\" is not a pair",
                "acceptedAcr|strong=eidas3|\"strong=eidas3\" ends with a level that is none of eidas1, eidas2",
                "acceptedAcr|a=eidas1,a=eidas2|\"a\" is said twice",
                "acceptedAmr|sc+|\"sc+\" is not a set",
                "acceptedAmr|sc pin|\"sc pin\" is not a set",
                "acceptedAmr|sc+pin,,|\"\" is not a set",
                "acceptedAmr|sc+pin,pwd|\"pwd\" is a single factor",
                "acceptedAmr|otp+otp|is a single factor",
                "maximumAuthenticationAge|0|a number of seconds from 1 to 86400",
                "maximumAuthenticationAge|86401|a number of seconds from 1 to 86400",
                "maximumAuthenticationAge|-5|a number of seconds from 1 to 86400",
                "maximumAuthenticationAge|PT1H|a number of seconds from 1 to 86400",
                "identifierClaim|two words|is not the name of a claim",
                "creatableProfessions|10;40|\"10;40\" is not a code of TRE_G15",
                "creatableProfessions|10,|\"\" is not a code of TRE_G15",
                "creatableProfessions|Médecin|\"Médecin\" is not a code of TRE_G15",
                "platformName|Un nom bien trop long pour être le titre d’une page ou un lien|60 characters at most",
                "platformUrl|javascript:alert(1)|is an https address",
                "logoutAtPlatform|yes|is true or false"
            })
    void aMistakeIsNotSavedAndIsNamedWithItsSetting(String key, String value, String problem) {
        assertThatThrownBy(() -> PlatformSettings.with(key, value).validate(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key)
                .hasMessageContaining(problem);
    }

    @Test
    void aLogoutHereLeavesTheSessionAtThePlatformUnlessAskedFor() {
        assertThat(PlatformSettings.complete().endsSessionUpstream()).isFalse();
        assertThat(PlatformSettings.with("logoutAtPlatform", "true").endsSessionUpstream())
                .isTrue();
    }

    @Test
    void severalFactorsInOneWordAreEnough() {
        assertThat(PlatformSettings.with("acceptedAmr", "mfa")
                        .policy()
                        .methods()
                        .sets())
                .containsExactly(Set.of("mfa"));
    }

    @Test
    void everySettingIsDeclared() {
        assertThat(new RegionalPlatformProviderFactory().getConfigProperties())
                .extracting(property -> property.getName())
                .containsAll(PlatformSettings.complete().getConfig().keySet())
                .doesNotHaveDuplicates();
    }
}
