package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may write, and what no operator may switch off. */
class UpstreamConfigTest {

    private final Settings settings = Settings.standard();

    @Test
    void goodSettingsAreSavedWithTheIssuerWhereTheServerLooksForIt() {
        settings.setIssuer(IdToken.ISSUER);
        settings.validate(null);

        assertThat(settings.getConfig()).containsEntry("issuer", IdToken.ISSUER);
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(8));
        assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.authentication()).isEqualTo(ClientAuthentication.SECRET_BASIC);
        assertThat(settings.scope()).isEqualTo("openid");
    }

    @Test
    void theDiscoveryDocumentIsBelowTheIssuer() {
        URI expected = URI.create(IdToken.ISSUER + "/.well-known/openid-configuration");

        assertThat(settings.discoveryAddress()).isEqualTo(expected);
        assertThat(settings.with("issuer", IdToken.ISSUER + "/").discoveryAddress())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://upstream.example",
        "issuer, https://upstream.example?tenant=1",
        "issuer, https://upstream.example#part",
        "clientId, ''",
        "clientSecret, ' '",
        "clientAuthMethod, client_secret_jwt",
        "clientAuthMethod, none",
        "clientAuthMethod, tls_client_auth",
        "clientAssertionSigningAlg, HS256",
        "deadline, 0",
        "deadline, 10",
        "deadline, soon",
        "allowedClockSkew, 121",
        "allowedClockSkew, -1",
        "keyStore, /somewhere.p12"
    })
    void aWrongSettingIsRefusedWhenItIsSaved(String name, String value) {
        settings.with(name, value);

        assertThatThrownBy(() -> settings.validate(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KC_DB_PASSWORD", "GUICHET", "guichet_x", "GUICHET_A B"})
    void theKeyStoresPasswordComesFromAVariableOfOursAlone(String variable) {
        settings.with(UpstreamProperties.KEY_STORE, "/somewhere.p12")
                .with(UpstreamProperties.KEY_STORE_PASSWORD_VARIABLE, variable);

        assertThatThrownBy(() -> settings.validate(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GUICHET_");
    }

    @Test
    void aLoginIsAlwaysAskedForWithOpenid() {
        assertThat(settings.with("defaultScope", "scope_all  email").scope()).isEqualTo("openid scope_all email");
        assertThat(settings.with("defaultScope", "email openid").scope()).isEqualTo("openid email");
    }

    @Test
    @Tag("ECPS-4")
    void whatMakesALoginTrustworthyCannotBeSwitchedOff() {
        settings.with("validateSignature", "false")
                .with("disableNonce", "true")
                .with("pkceEnabled", "false")
                .with("pkceMethod", "plain")
                .with("useJwksUrl", "false")
                .with("storeTokenInSession", "true")
                .with("supportsClientAssertions", "true")
                .with("jwtAuthorizationGrantEnabled", "true");
        settings.setStoreToken(true);

        assertThat(settings.isValidateSignature()).isTrue();
        assertThat(settings.isDisableNonce()).isFalse();
        assertThat(settings.isPkceEnabled()).isTrue();
        assertThat(settings.getPkceMethod()).isEqualTo("S256");
        assertThat(settings.isUseJwksUrl()).isTrue();
        assertThat(settings.isStoreToken()).isFalse();
        assertThat(settings.isStoreTokenInSession()).isFalse();
        assertThat(settings.isSupportsClientAssertions()).isFalse();
        assertThat(settings.isJWTAuthorizationGrantEnabled()).isFalse();
    }
}
