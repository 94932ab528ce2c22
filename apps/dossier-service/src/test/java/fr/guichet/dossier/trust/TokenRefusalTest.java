package fr.guichet.dossier.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every refusal. */
@Tag("DOS-6")
class TokenRefusalTest {

    @ParameterizedTest
    @EnumSource(TokenRefusal.class)
    void everyRefusalIs401Or403OrOfALogoutAndHasATextThatAHeaderCanCarry(TokenRefusal refusal) {
        // OpenID Connect Back-Channel Logout 1.0, section 2.8, wants 400.
        assertThat(refusal.status()).isIn("invalid_request".equals(refusal.error()) ? List.of(400) : List.of(401, 403));
        // RFC 6750, section 3: %x20-21 / %x23-5B / %x5D-7E.
        assertThat(refusal.description()).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    }
}
