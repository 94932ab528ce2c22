package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.code.SentCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ChannelChoice EMAIL = ChannelChoice.of(false, true, false);

    @Test
    @Tag("OTP-1")
    void theFirstTimeACodeIsSent() {
        assertThat(Arrival.of(nothingSent(), EMAIL, false)).isEqualTo(new Arrival.Send(Channel.EMAIL));
    }

    @Test
    @Tag("OTP-7")
    void aReloadSendsNothingWhenTheFirstSendFailed() {
        assertThat(Arrival.of(nothingSent(), EMAIL, true)).isEqualTo(shows("codeChoose"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SentCode.Status.class,
            names = {"USED", "EXPIRED"})
    @Tag("OTP-7")
    void aReloadSendsNothingWhenTheCodeIsNoLongerGood(SentCode.Status status) {
        assertThat(Arrival.of(sent(status), EMAIL, true))
                .isEqualTo(shows(status == SentCode.Status.USED ? "codeUsed" : "codeExpired"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SentCode.Status.class,
            names = {"USED", "EXPIRED"})
    @Tag("OTP-1")
    void aNewLoginOfTheSameBrowserAfterThatIsSentACode(SentCode.Status status) {
        assertThat(Arrival.of(sent(status), EMAIL, false)).isEqualTo(new Arrival.Send(Channel.EMAIL));
    }

    @Test
    @Tag("OTP-7")
    void anotherTabSharesTheCodeThatIsStillGood() {
        assertThat(Arrival.of(sent(SentCode.Status.LIVE), EMAIL, false)).isEqualTo(new Arrival.Show(Answer.NONE));
    }

    @Test
    @Tag("OTP-7")
    void nothingIsSentToWhoIsLockedOut() {
        CodeState locked = new CodeState(Optional.empty(), NOW, 0, Optional.of(NOW.plusSeconds(60)));

        assertThat(Arrival.of(locked, EMAIL, false)).isEqualTo(new Arrival.Show(Answer.NONE));
    }

    @Test
    @Tag("OTP-3")
    void whoHasToSayByWhichChannelIsAsked() {
        assertThat(Arrival.of(nothingSent(), ChannelChoice.of(false, false, true), false))
                .isEqualTo(shows("codeChoose"));
    }

    private static Arrival shows(String key) {
        Notice.Kind kind = key.equals("codeChoose") ? Notice.Kind.INFO : Notice.Kind.WARNING;
        return new Arrival.Show(Answer.said(Notice.of(kind, key)));
    }

    private static CodeState nothingSent() {
        return new CodeState(Optional.empty(), NOW, 5, Optional.empty());
    }

    private static CodeState sent(SentCode.Status status) {
        SentCode code = new SentCode(Channel.EMAIL, NOW.minusSeconds(60), NOW.plusSeconds(540), status);
        return new CodeState(Optional.of(code), NOW, 5, Optional.empty());
    }
}
