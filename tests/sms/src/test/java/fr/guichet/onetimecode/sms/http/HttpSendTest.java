package fr.guichet.onetimecode.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.sms.Operator;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import fr.guichet.onetimecode.sms.SmsText;
import fr.guichet.simulator.sms.ReceivedSms;
import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("OTP-3")
class HttpSendTest {

    private static final RetryPause NO_PAUSE = left -> {};

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> environment = Operator.environment();
    private SmsGatewaySimulator operator;

    @BeforeEach
    void start() throws IOException {
        operator = Operator.start();
        settings.put("url", operator.address().toString());
        settings.put("body", "{\"to\":\"{number}\",\"from\":\"{sender}\",\"text\":\"{text}\"}");
        settings.put("sender", "Guichet");
        settings.put("secretHeader", "Authorization");
        settings.put("secretVariable", "GUICHET_SMS_AUTHORIZATION");
    }

    @AfterEach
    void stop() {
        operator.close();
    }

    @Test
    void anSmsArrivesWithItsAccentsByJson() throws Exception {
        send();

        assertThat(operator.inbox().messages()).singleElement().satisfies(this::isTheSms);
    }

    @Test
    void anSmsArrivesWithItsAccentsByForm() throws Exception {
        settings.put("bodyFormat", "FORM");
        settings.put("body", "to={number}&from={sender}&text={text}&channel=a%26b");

        send();

        assertThat(operator.inbox().messages()).singleElement().satisfies(this::isTheSms);
    }

    private void isTheSms(ReceivedSms sms) {
        assertThat(sms.number()).isEqualTo(Operator.NUMBER);
        assertThat(sms.sender()).isEqualTo("Guichet");
        assertThat(sms.text()).isEqualTo("Votre code Guichet : 402917. À bientôt, reçu à l'été.");
    }

    @Test
    void theNumberIsWrittenAsTheGatewayWantsIt() throws Exception {
        settings.put("numberFormat", "NATIONAL");

        send();

        assertThat(operator.inbox().messagesTo("0612345678")).hasSize(1);
    }

    @Test
    void theSecretIsReadAtEachSend() throws Exception {
        HttpSmsTransport transport = transport(NO_PAUSE);
        transport.deliver(Operator.number(), Operator.text());
        environment.put("GUICHET_SMS_AUTHORIZATION", "Bearer of-yesterday");

        Operator.assertFails(SmsFailure.MISCONFIGURED, () -> transport.deliver(Operator.number(), Operator.text()));
    }

    @Test
    void aSecretThatIsNotSetIsSaidByTheNameOfItsVariable() {
        environment.remove("GUICHET_SMS_AUTHORIZATION");

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed).hasMessageContaining("GUICHET_SMS_AUTHORIZATION is not set");
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isZero();
    }

    @Test
    void aSecretThatIsNoHeaderIsNotShown() {
        environment.put("GUICHET_SMS_AUTHORIZATION", "Bearer of-the-test-operator\r\nHost: evil.example");

        Operator.assertFails(SmsFailure.MISCONFIGURED, this::send);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, REJECTED",
        "REFUSE_RECIPIENT, REFUSED_NUMBER",
        "THROTTLE, THROTTLED",
        "REFUSE_IN_BODY, REJECTED",
        "ANSWER_NONSENSE, MALFORMED_ANSWER",
        "ANSWER_WITHOUT_END, MALFORMED_ANSWER",
        "REDIRECT, MISCONFIGURED"
    })
    void everyOtherAnswerHasACauseOfItsOwn(SmsBehaviour behaviour, SmsFailure failure) {
        expectAcceptedInBody();
        settings.put("refusedNumberStatuses", "404, 422");
        operator.behave(behaviour);

        Operator.assertFails(failure, this::send);
    }

    @Test
    void theStatusAloneCountsUntilAPlaceInTheBodyIsConfigured() throws Exception {
        operator.behave(SmsBehaviour.ANSWER_NONSENSE);

        send();

        expectAcceptedInBody();
        Operator.assertFails(SmsFailure.MALFORMED_ANSWER, this::send);
    }

    @Test
    void anAnswerThatSaysYesInItsBodyIsTaken() throws Exception {
        expectAcceptedInBody();

        send();

        assertThat(operator.inbox().messages()).hasSize(1);
    }

    @Test
    void noRedirectionIsFollowed() {
        operator.behave(SmsBehaviour.REDIRECT);

        Operator.assertFails(SmsFailure.MISCONFIGURED, this::send);
        assertThat(operator.askedElsewhere()).isZero();
    }

    @Test
    void aSlowGatewayIsWaitedForWithinTheBound() throws Exception {
        operator.behave(SmsBehaviour.ACCEPT_SLOWLY);

        send();

        assertThat(operator.inbox().messages()).hasSize(1);
    }

    @Test
    void aGatewayThatNeverAnswersIsGivenUpAtTheBoundAndAskedOnce() {
        settings.put("totalTimeout", "4");
        operator.behave(SmsBehaviour.NEVER_ANSWER);
        long begin = System.nanoTime();

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed.failure()).isEqualTo(SmsFailure.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(3900), Duration.ofSeconds(15));
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isEqualTo(1);
    }

    @Test
    void aRequestWhoseConnectionIsDroppedIsNotSentAgain() {
        operator.behave(SmsBehaviour.DROP_CONNECTION);

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed.failure()).isEqualTo(SmsFailure.DROPPED);
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsRefusedIsTriedOnceMore() throws Exception {
        int http = operator.httpPort();
        operator.close();
        AtomicReference<SmsGatewaySimulator> back = new AtomicReference<>();

        try {
            transport(left -> back.set(startedAgain(http))).deliver(Operator.number(), Operator.text());

            assertThat(back.get().inbox().messages()).hasSize(1);
        } finally {
            if (back.get() != null) {
                back.get().close();
            }
        }
    }

    private static SmsGatewaySimulator startedAgain(int http) {
        try {
            return SmsGatewaySimulator.start(http, 0, Operator.CREDENTIALS);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    @Test
    void aGatewayThatStaysAwayIsTriedTwiceAndNoMore() {
        operator.close();
        AtomicInteger pauses = new AtomicInteger();
        HttpSmsTransport transport = transport(left -> pauses.incrementAndGet());

        SmsException failed =
                catchThrowableOfType(SmsException.class, () -> transport.deliver(Operator.number(), Operator.text()));

        assertThat(failed.failure()).isEqualTo(SmsFailure.UNREACHABLE);
        assertThat(pauses).hasValue(1);
    }

    @Test
    void aGatewayWhoseCertificateIsNotKnownGetsNothing() {
        settings.put("url", operator.address().toString().replace("http:", "https:"));

        Operator.assertFails(SmsFailure.UNREACHABLE, this::send);
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isZero();
    }

    @Test
    void whatLooksLikeStructureInATextArrivesAsText() throws Exception {
        String text = "a\"},{\"to\":\"x\\ {number} {sender} & to=1 é\nb";
        transport(NO_PAUSE).deliver(Operator.number(), SmsText.of(text));

        settings.put("bodyFormat", "FORM");
        settings.put("body", "to={number}&text={text}");
        transport(NO_PAUSE).deliver(Operator.number(), SmsText.of(text));

        assertThat(operator.inbox().messages()).hasSize(2).allSatisfy(sms -> assertThat(sms.text())
                .isEqualTo(text));
    }

    private void expectAcceptedInBody() {
        settings.put("answerPointer", "/status");
        settings.put("answerValue", "accepted");
    }

    private void send() throws SmsException {
        transport(NO_PAUSE).deliver(Operator.number(), Operator.text());
    }

    private HttpSmsTransport transport(RetryPause pause) {
        return new HttpSmsTransport(
                HttpGatewayConfig.read(Operator.settings(settings)), environment::get, pause, Watch.nobody());
    }
}
