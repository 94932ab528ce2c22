package fr.guichet.onetimecode.sms.smpp;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OTP-3")
class SmppSendTest {

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> environment = Operator.environment();
    private SmsGatewaySimulator operator;
    private SmppSmsTransport transport;

    @BeforeEach
    void start() throws IOException {
        operator = Operator.start();
        settings.put("host", "127.0.0.1");
        settings.put("port", String.valueOf(operator.smppPort()));
        settings.put("tls", "false");
        settings.put("systemIdVariable", "GUICHET_SMPP_SYSTEM_ID");
        settings.put("passwordVariable", "GUICHET_SMPP_PASSWORD");
        settings.put("sender", "Guichet");
    }

    @AfterEach
    void stop() {
        if (transport != null) {
            transport.close();
        }
        operator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre code Guichet : 402917. Été, là, où, Ça €{}[]~|^\\",
                "Bientôt reçu, forêt, maïs, œuvre : 402917",
                "À l’hôpital : 402917"
            })
    void anSmsArrivesWithItsAccents(String text) throws Exception {
        transport().deliver(Operator.number(), SmsText.of(text));

        assertThat(operator.inbox().messages()).singleElement().satisfies(sms -> {
            assertThat(sms.number()).isEqualTo(Operator.NUMBER);
            assertThat(sms.sender()).isEqualTo("Guichet");
            assertThat(sms.route()).isEqualTo(ReceivedSms.Route.SMPP);
            assertThat(sms.text()).isEqualTo(text.replace('’', '\'').replace("œ", "oe"));
        });
    }

    @Test
    void theSessionIsKeptFromSendToSend() throws Exception {
        send();
        send();

        assertThat(operator.inbox().messages()).hasSize(2);
        assertThat(operator.binds()).isEqualTo(1);
    }

    @Test
    void aSessionThatWasDroppedIsBoundAgain() throws Exception {
        send();
        operator.dropSessions();
        awaitLost();
        send();

        assertThat(operator.inbox().messages()).hasSize(2);
        assertThat(operator.binds()).isEqualTo(2);
    }

    /** The end of a connection reaches this side a moment after it left the other. */
    private void awaitLost() throws SmsException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (transport().isBound() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(transport().isBound()).isFalse();
    }

    @Test
    void aWrongPasswordIsAMatterOfSettings() {
        environment.put("GUICHET_SMPP_PASSWORD", "wr0ng");

        Operator.assertFails(SmsFailure.MISCONFIGURED, this::send);
        assertThat(operator.binds()).isZero();
    }

    @Test
    void aBindThatIsRefusedIsTriedAgainAtTheNextSend() throws Exception {
        operator.refuseBinds(true);
        Operator.assertFails(SmsFailure.MISCONFIGURED, this::send);

        operator.refuseBinds(false);
        send();

        assertThat(operator.inbox().messages()).hasSize(1);
    }

    @Test
    void aPasswordThatSmppCannotCarryIsNotShown() {
        environment.put("GUICHET_SMPP_PASSWORD", Operator.CREDENTIALS.password() + "-much-too-long");

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed.failure()).isEqualTo(SmsFailure.MISCONFIGURED);
        assertThat(failed)
                .hasMessageContaining("GUICHET_SMPP_PASSWORD")
                .message()
                .doesNotContain("much-too-long");
    }

    @ParameterizedTest
    @CsvSource({"FAIL, REJECTED", "REFUSE_RECIPIENT, REFUSED_NUMBER", "THROTTLE, THROTTLED", "REFUSE_IN_BODY, REJECTED"
    })
    void everyRefusalHasACauseOfItsOwnAndTheSessionStays(SmsBehaviour behaviour, SmsFailure failure) throws Exception {
        operator.behave(behaviour);
        Operator.assertFails(failure, this::send);

        operator.behave(SmsBehaviour.ACCEPT);
        send();

        assertThat(operator.inbox().messages()).hasSize(1);
        assertThat(operator.binds()).isEqualTo(1);
    }

    @Test
    void aSlowMessageCentreIsWaitedForWithinTheBound() throws Exception {
        operator.behave(SmsBehaviour.ACCEPT_SLOWLY);

        send();

        assertThat(operator.inbox().messages()).hasSize(1);
    }

    @Test
    void aMessageCentreThatNeverAnswersIsGivenUpAtTheBoundAndTheNextSendBindsAnew() throws Exception {
        settings.put("totalTimeout", "4");
        operator.behave(SmsBehaviour.NEVER_ANSWER);
        transport();
        long begin = System.nanoTime();

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed.failure()).isEqualTo(SmsFailure.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isEqualTo(1);

        awaitLost();
        operator.behave(SmsBehaviour.ACCEPT);
        send();
        assertThat(operator.binds()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_CONNECTION", "ANSWER_NONSENSE"})
    void anSmsWhoseAnswerWasLostIsNotSentAgain(SmsBehaviour behaviour) {
        operator.behave(behaviour);

        SmsException failed = catchThrowableOfType(SmsException.class, this::send);

        assertThat(failed.failure()).isIn(SmsFailure.DROPPED, SmsFailure.TIMED_OUT, SmsFailure.MALFORMED_ANSWER);
        assertThat(operator.inbox().attemptsTo(Operator.NUMBER)).isEqualTo(1);
    }

    @Test
    void aDroppedConnectionIsToldAtOnce() {
        operator.behave(SmsBehaviour.DROP_CONNECTION);
        long begin = System.nanoTime();

        Operator.assertFails(SmsFailure.DROPPED, this::send);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aMessageCentreThatIsAwayIsUnreachable() {
        operator.close();

        Operator.assertFails(SmsFailure.UNREACHABLE, this::send);
    }

    @Test
    void aMessageCentreWithoutTheTlsThatIsConfiguredGetsNoPassword() {
        settings.put("tls", "true");
        settings.put("bindTimeout", "1");

        Operator.assertFails(SmsFailure.UNREACHABLE, this::send);
        assertThat(operator.binds()).isZero();
    }

    @Test
    void aSilentLinkIsAskedWhetherItLives() throws Exception {
        settings.put("enquireLink", "1");
        send();

        operator.awaitEnquireLink(Duration.ofSeconds(10));

        assertThat(operator.enquireLinks()).isPositive();
    }

    private void send() throws SmsException {
        transport().deliver(Operator.number(), Operator.text());
    }

    private SmppSmsTransport transport() {
        if (transport == null) {
            transport = new SmppSmsTransport(
                    SmppGatewayConfig.read(Operator.settings(settings)), environment::get, Watch.nobody());
        }
        return transport;
    }
}
