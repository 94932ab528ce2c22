package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.code.SentCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeViewTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ChannelChoice BOTH = ChannelChoice.of(true, true, true);

    @Test
    @Tag("OTP-1")
    void aLiveCodeCanBeTypedAndItsTimeLeftIsShown() {
        Map<String, Object> model = view(sent(SentCode.Status.LIVE), BOTH).model(Answer.NONE, NOW);

        assertThat(model.get("live"))
                .asInstanceOf(MAP)
                .containsEntry("sent", "codeSentBySms")
                .containsEntry("destination", "•• 78")
                .containsEntry("left", Map.of("total", 541L, "minutes", 9L, "seconds", 1L));
        assertThat(model).doesNotContainKey("notice");
    }

    @Test
    @Tag("OTP-3")
    void theOtherChannelIsOfferedAfterTheOneThatWasUsed() {
        assertThat(view(sent(SentCode.Status.LIVE), BOTH).model(Answer.NONE, NOW))
                .containsEntry(
                        "offers",
                        List.of(
                                Map.of("channel", "sms", "label", "codeAgainBySms"),
                                Map.of("channel", "email", "label", "codeSendByEmail")));
    }

    @Test
    void anExpiredCodeHasNoFieldAndANewOneIsOffered() {
        Map<String, Object> model = view(sent(SentCode.Status.EXPIRED), ChannelChoice.of(false, true, false))
                .model(Answer.NONE, NOW);

        assertThat(model)
                .doesNotContainKey("live")
                .containsEntry("offers", List.of(Map.of("channel", "email", "label", "codeAgainByEmail")));
    }

    @Test
    void theDelayBeforeAnotherSendIsShownAsLongAsThereIsOne() {
        CodeState waiting = new CodeState(Optional.empty(), NOW.plusMillis(29_200), 5, Optional.empty());
        CodeState ready = new CodeState(Optional.empty(), NOW, 5, Optional.empty());

        assertThat(view(waiting, BOTH).model(Answer.NONE, NOW))
                .containsEntry("again", Map.of("total", 30L, "minutes", 0L, "seconds", 30L));
        assertThat(view(ready, BOTH).model(Answer.NONE, NOW)).doesNotContainKey("again");
    }

    @Test
    void whoIsLockedOutIsToldForHowLongAndOfferedNeitherFieldNorSend() {
        CodeState locked = new CodeState(sent(SentCode.Status.LIVE).sent(), NOW, 0, Optional.of(NOW.plusSeconds(600)));

        Map<String, Object> model = view(locked, BOTH).model(Answer.NONE, NOW);

        assertThat(model).doesNotContainKeys("live", "again").containsEntry("offers", List.of());
        assertThat(model.get("notice"))
                .asInstanceOf(MAP)
                .containsEntry("key", "codeLocked")
                .containsEntry("wait", Map.of("total", 600L, "minutes", 10L, "seconds", 0L));
    }

    @Test
    @Tag("OTP-5")
    void theBoxForTheDeviceStandsBesideTheFieldAsItWasLeft() {
        assertThat(view(sent(SentCode.Status.LIVE), BOTH).model(Answer.NONE, NOW))
                .containsEntry("trust", Map.of("days", 30, "ticked", false));
        assertThat(view(sent(SentCode.Status.EXPIRED), BOTH).model(Answer.NONE, NOW))
                .doesNotContainKey("trust");
    }

    @ParameterizedTest
    @CsvSource({"durand@example.fr,d•••••@example.fr", "a@b.fr,a•••••@b.fr", "@b.fr,•••••", "nothing,•••••"})
    void anAddressIsShownMasked(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1", "1001,2", "0,0", "-5000,0"})
    void aTimeLeftIsRoundedUpAndNeverNegative(long millis, long seconds) {
        assertThat(TimeLeft.until(NOW.plusMillis(millis), NOW)).isEqualTo(new TimeLeft(seconds));
    }

    private static CodeView view(CodeState state, ChannelChoice choice) {
        return new CodeView(
                state, choice, Map.of(Channel.SMS, "•• 78", Channel.EMAIL, "d•@example.fr"), OptionalInt.of(30), false);
    }

    private static CodeState sent(SentCode.Status status) {
        Channel channel = status == SentCode.Status.LIVE ? Channel.SMS : Channel.EMAIL;
        SentCode code = new SentCode(channel, NOW.minusSeconds(59), NOW.plusSeconds(541), status);
        return new CodeState(Optional.of(code), NOW, 5, Optional.empty());
    }
}
