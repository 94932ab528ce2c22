package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.guichet.card.CardType;
import fr.guichet.card.examination.CardPolicy;
import fr.guichet.card.revocation.RevocationMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

class CardProviderConfigTest {

    @TempDir
    static Path directory;

    private static Path authorities;

    @BeforeAll
    static void writeAuthorities() throws Exception {
        authorities = AuthoritiesPem.writeIn(directory);
    }

    @Test
    void cardHostAndAuthoritiesAreEnough() {
        assertThatCode(() -> complete().validate(null)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotSaidIsTheSafeChoice() {
        CardPolicy policy = complete().policy();

        assertThat(policy.testCards()).isFalse();
        assertThat(policy.acceptedTypes()).containsExactlyInAnyOrder(CardType.values());
        assertThat(policy.acceptedIssuers()).isEmpty();
        assertThat(policy.acceptedPolicies()).isEmpty();
        assertThat(policy.revocation().mode()).isEqualTo(RevocationMode.OCSP_THEN_CRL);
        assertThat(policy.revocation().crlGrace()).isZero();
        assertThat(policy.revocation().cacheDirectory()).isEmpty();
        assertThat(policy.revocation().checkAuthorities()).isTrue();
    }

    @Test
    void everySettingIsRead() {
        CardProviderConfig config = complete();
        config.getConfig().put("acceptedTypes", "CPS##CPF");
        config.getConfig().put("acceptedIssuers", AuthoritiesPem.INTERMEDIATE);
        config.getConfig().put("acceptedPolicies", "1.2.250.1.213.1.7.2.1.1.1.1");
        config.getConfig().put("testCards", "true");
        config.getConfig().put("revocationMode", "CRL_ONLY");
        config.getConfig().put("crlGrace", "PT6H");
        config.getConfig().put("connectTimeout", "1");
        config.getConfig().put("ocspTimeout", "4");
        config.getConfig().put("crlTimeout", "PT1M");
        config.getConfig().put("cacheDirectory", directory.toString());
        config.getConfig().put("checkAuthorities", "false");

        CardPolicy policy = config.policy();

        assertThat(policy.acceptedTypes()).containsExactlyInAnyOrder(CardType.CPS, CardType.CPF);
        assertThat(policy.acceptedIssuers()).containsExactly(AuthoritiesPem.INTERMEDIATE);
        assertThat(policy.acceptedPolicies()).containsExactly("1.2.250.1.213.1.7.2.1.1.1.1");
        assertThat(policy.testCards()).isTrue();
        assertThat(policy.revocation().mode()).isEqualTo(RevocationMode.CRL_ONLY);
        assertThat(policy.revocation().crlGrace()).isEqualTo(Duration.ofHours(6));
        assertThat(policy.revocation().connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.revocation().ocspTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.revocation().crlTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.revocation().cacheDirectory()).contains(directory);
        assertThat(policy.revocation().checkAuthorities()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cardHost, http://carte.example.fr",
        "cardHost, ''",
        "anchorsFile, ''",
        "anchorsFile, /nowhere/authorities.pem",
        "acceptedTypes, CPS##CPX",
        "acceptedIssuers, AC INCONNUE",
        "acceptedPolicies, any",
        "testCards, off",
        "testCards, TRUE",
        "revocationMode, NONE",
        "crlGrace, 6h",
        "crlGrace, P365D",
        "connectTimeout, 0",
        "ocspTimeout, PT1H",
        "crlTimeout, -1",
        "checkAuthorities, no",
        "helpUrl, javascript:alert(1)",
        "diagnosticUrl, http://diagnostic.example.fr",
        "lostCardUrl, not a url"
    })
    void aWrongSettingIsRefusedWhenItIsSaved(String setting, String value) {
        CardProviderConfig config = complete();
        config.getConfig().put(setting, value);

        assertThatIllegalArgumentException().isThrownBy(() -> config.validate(null));
    }

    @Test
    void aFileThatHoldsNoAuthorityIsRefused() throws Exception {
        CardProviderConfig config = complete();
        config.getConfig()
                .put(
                        "anchorsFile",
                        Files.writeString(directory.resolve("empty.pem"), "nothing")
                                .toString());

        assertThatIllegalArgumentException().isThrownBy(() -> config.validate(null));
    }

    @Test
    void everyDeclaredSettingHasALabelAndAHelpTextAndANameOfItsOwn() {
        List<ProviderConfigProperty> settings = CardProviderProperties.all();

        assertThat(settings).extracting(ProviderConfigProperty::getName).doesNotHaveDuplicates();
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.getLabel()).isNotBlank();
            assertThat(setting.getHelpText()).isNotBlank();
        });
    }

    @Test
    void theDeclaredDefaultsAreThoseOfASettingThatIsNotThere() {
        CardProviderConfig declared = complete();
        CardProviderProperties.all().stream()
                .filter(setting -> setting.getDefaultValue() != null)
                .forEach(setting -> declared.getConfig()
                        .put(setting.getName(), setting.getDefaultValue().toString()));

        assertThat(declared.policy().revocation()).isEqualTo(complete().policy().revocation());
        assertThat(declared.policy().testCards()).isEqualTo(complete().policy().testCards());
        assertThat(List.of(declared.helpUrl(), declared.diagnosticUrl(), declared.lostCardUrl()))
                .isEqualTo(List.of(
                        complete().helpUrl(),
                        complete().diagnosticUrl(),
                        complete().lostCardUrl()));
    }

    private static CardProviderConfig complete() {
        CardProviderConfig config = new CardProviderConfig();
        config.getConfig().put("cardHost", "https://carte.example.fr");
        config.getConfig().put("anchorsFile", authorities.toString());
        return config;
    }
}
