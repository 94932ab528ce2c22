package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Channel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChannelChoiceTest {

    @Test
    @Tag("OTP-3")
    void theCodeGoesByEmailToWhoChoseNothing() {
        assertThat(ChannelChoice.of(false, true, false).unasked()).contains(Channel.EMAIL);
        assertThat(ChannelChoice.of(false, true, true).unasked()).contains(Channel.EMAIL);
    }

    @Test
    @Tag("OTP-3")
    void theCodeGoesBySmsToWhoChoseIt() {
        assertThat(ChannelChoice.of(true, true, true).unasked()).contains(Channel.SMS);
        assertThat(ChannelChoice.of(true, false, true).unasked()).contains(Channel.SMS);
    }

    @Test
    @Tag("OTP-3")
    void whoChoseSmsAndCannotReceiveItGetsAnEmail() {
        ChannelChoice choice = ChannelChoice.of(true, true, false);

        assertThat(choice.unasked()).contains(Channel.EMAIL);
        assertThat(choice.allows(Channel.SMS)).isFalse();
    }

    @Test
    @Tag("ACC-4")
    void nothingGoesToAnAddressThatIsNotValidated() {
        assertThat(ChannelChoice.of(false, false, false).reachesNobody()).isTrue();
        assertThat(ChannelChoice.of(true, false, false).reachesNobody()).isTrue();
        assertThat(ChannelChoice.of(true, false, true).allows(Channel.EMAIL)).isFalse();
    }

    @Test
    @Tag("OTP-3")
    void nothingGoesBySmsUnaskedToWhoDidNotChooseIt() {
        ChannelChoice choice = ChannelChoice.of(false, false, true);

        assertThat(choice.unasked()).isEmpty();
        assertThat(choice.allows(Channel.SMS)).isTrue();
        assertThat(choice.reachesNobody()).isFalse();
    }
}
