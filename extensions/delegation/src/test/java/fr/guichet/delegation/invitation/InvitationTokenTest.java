package fr.guichet.delegation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DEL-2")
class InvitationTokenTest {

    @Test
    void theTokenOfALinkHasTheHashThatWasKept() {
        InvitationToken token = InvitationToken.random(new SecureRandom());

        assertThat(InvitationToken.parse(token.value()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.value());
    }

    @Test
    void itSaysNothingOfItself() {
        assertThat(InvitationToken.random(new SecureRandom())).hasToString("InvitationToken");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ",
                "../../../../../../../../../../../../../../etc"
            })
    void whatCannotBeATokenIsNone(String text) {
        assertThat(InvitationToken.parse(text)).isEmpty();
    }
}
