package fr.guichet.establishment.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("EST-2")
class InvitationTokenTest {

    private final InvitationToken token =
            new InvitationToken("account", 4_000, "a@example.test", "membership", 1_000, "none");

    @Test
    void itIsOfOneInvitationAndOfOneStateOfThePassword() {
        assertThat(token.isOf(1_000, "none")).isTrue();
        assertThat(token.isOf(1_001, "none")).as("after another invitation").isFalse();
        assertThat(token.isOf(1_000, "2000")).as("after a password was set").isFalse();
    }

    @Test
    void itSaysTheSameOnceItWasText() throws Exception {
        ObjectMapper json = new ObjectMapper();
        InvitationToken read = json.readValue(json.writeValueAsString(token), InvitationToken.class);

        assertThat(read.membershipId()).isEqualTo("membership");
        assertThat(read.getEmail()).isEqualTo("a@example.test");
        assertThat(read.getUserId()).isEqualTo("account");
        assertThat(read.isOf(1_000, "none")).isTrue();
    }
}
