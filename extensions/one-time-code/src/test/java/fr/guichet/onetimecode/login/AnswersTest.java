package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.SendDecision;
import fr.guichet.onetimecode.code.TryOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(90);
    private static final ChannelChoice BOTH = ChannelChoice.of(false, true, true);

    static Stream<Arguments> verdicts() {
        return Stream.of(
                Arguments.of(new TryOutcome.Wrong(4), CodeError.WRONG, "codeWrong"),
                Arguments.of(new TryOutcome.Expired(), CodeError.EXPIRED, "codeExpired"),
                Arguments.of(new TryOutcome.Used(), CodeError.USED, "codeUsed"),
                Arguments.of(new TryOutcome.NoCode(), CodeError.NONE, "codeNone"),
                Arguments.of(new TryOutcome.Malformed(), CodeError.MALFORMED, "codeMalformed"),
                Arguments.of(new TryOutcome.Locked(LATER), CodeError.LOCKED, "codeLocked"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void everyVerdictHasAMessageAndAnErrorOfItsOwn(TryOutcome outcome, CodeError error, String key) {
        Answer answer = TryAnswers.to(outcome, Optional.empty(), NOW);

        assertThat(answer.error()).contains(error);
        assertThat(Stream.of(answer.above(), answer.atField())
                        .flatMap(Optional::stream)
                        .map(Notice::key))
                .containsExactly(key);
    }

    @Test
    @Tag("OTP-7")
    void onlyAWrongCodeIsAGuess() {
        Set<CodeError> guesses =
                Stream.of(CodeError.values()).filter(CodeError::isGuess).collect(Collectors.toSet());

        assertThat(guesses).containsExactly(CodeError.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"4,false", "3,false", "2,true", "1,true"})
    void whenTriesRunLowThePersonIsWarned(int left, boolean warned) {
        Answer answer = TryAnswers.to(new TryOutcome.Wrong(left), Optional.empty(), NOW);

        assertThat(answer.atField().orElseThrow().count()).isEqualTo(OptionalInt.of(left));
        assertThat(answer.above().map(Notice::key)).isEqualTo(warned ? Optional.of("codeFewTries") : Optional.empty());
    }

    @Test
    void theLastWrongCodeSaysForHowLongAndWhatToDo() {
        Notice notice = TryAnswers.to(new TryOutcome.Wrong(0), Optional.of(LATER), NOW)
                .above()
                .orElseThrow();

        assertThat(notice.key()).isEqualTo("codeLocked");
        assertThat(notice.time()).contains(new TimeLeft(90));
        assertThat(notice.advice()).contains("codeLockedThen");
    }

    static Stream<Arguments> refusedSends() {
        return Stream.of(
                Arguments.of(new SendDecision.TooSoon(LATER), CodeError.TOO_SOON, "codeTooSoon"),
                Arguments.of(new SendDecision.SendsSpent(LATER), CodeError.SENDS_SPENT, "codeSendsSpent"),
                Arguments.of(new SendDecision.FailuresSpent(LATER), CodeError.FAILURES_SPENT, "codeFailuresSpent"),
                Arguments.of(new SendDecision.NumberSpent(LATER), CodeError.NUMBER_SPENT, "codeNumberSpent"),
                Arguments.of(new SendDecision.Locked(LATER), CodeError.LOCKED, "codeLocked"));
    }

    @ParameterizedTest
    @MethodSource("refusedSends")
    void aSendThatIsRefusedSaysForHowLong(SendDecision decision, CodeError error, String key) {
        Answer answer = SendAnswers.to(new Delivery.Refused(Channel.EMAIL, decision), BOTH, NOW);

        assertThat(answer.error()).contains(error);
        assertThat(answer.above().orElseThrow().key()).isEqualTo(key);
        assertThat(answer.above().orElseThrow().time()).contains(new TimeLeft(90));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,true,codeNotSentByEmail,codeTryBySms",
        "EMAIL,false,codeNotSentByEmail,codeTryAgain",
        "SMS,true,codeNotSentBySms,codeTryByEmail"
    })
    void aSendThatFailsOffersTheOtherChannelWhenThereIsOne(Channel channel, boolean both, String key, String advice) {
        ChannelChoice choice = both ? BOTH : ChannelChoice.of(false, true, false);

        Answer answer = SendAnswers.to(new Delivery.Failed(channel, "ConnectException"), choice, NOW);

        assertThat(answer.error()).contains(CodeError.SEND_FAILED);
        assertThat(answer.above().orElseThrow().key()).isEqualTo(key);
        assertThat(answer.above().orElseThrow().advice()).contains(advice);
    }

    @Test
    void aSendIsNoError() {
        Answer answer = SendAnswers.to(new Delivery.Sent(Channel.EMAIL), BOTH, NOW);

        assertThat(answer.error()).isEmpty();
        assertThat(answer.above().map(Notice::key)).contains("codeNewSent");
    }
}
