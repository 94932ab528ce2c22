package fr.guichet.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.identity.AssuranceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

class TokenVerdictTest {

    @Test
    void theLevelOfAGoodTokenIsItsOwn() {
        assertThat(TokenVerdict.on(token("eidas2"), AssuranceLevel.EIDAS1)).isEqualTo(AssuranceLevel.EIDAS2);
    }

    @Test
    void aTokenThatIsMadeForOthersIsRefused() {
        AccessToken token = token("eidas2");
        token.audience("account", "dossier-service");

        assertRefused(token, AssuranceLevel.EIDAS1, ApiRefusal.WRONG_AUDIENCE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ID", "Refresh", "Logout"})
    void aTokenOfAnotherKindIsRefused(String kind) {
        AccessToken token = token("eidas2");
        token.type(kind);

        assertRefused(token, AssuranceLevel.EIDAS1, ApiRefusal.TOKEN_INVALID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"eidas1", "1", "", "eidas3"})
    void aLevelThatIsTooLowOrNoneIsRefused(String acr) {
        assertRefused(token(acr), AssuranceLevel.EIDAS2, ApiRefusal.LEVEL_TOO_LOW);
    }

    private static void assertRefused(AccessToken token, AssuranceLevel minimum, ApiRefusal refusal) {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> TokenVerdict.on(token, minimum))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static AccessToken token(String acr) {
        AccessToken token = new AccessToken();
        token.type("Bearer");
        token.audience("guichet-api");
        token.setAcr(acr);
        return token;
    }
}
