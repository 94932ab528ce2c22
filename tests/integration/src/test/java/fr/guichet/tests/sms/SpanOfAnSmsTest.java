package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.sms.ReceivedSms;
import fr.guichet.tests.harness.CollectedSpan;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An SMS as those see it who trace the gateway: where it went and how, and neither the number nor the text. */
@ExtendWith(GatewayExtension.class)
class SpanOfAnSmsTest {

    /** Of this test: exports come seconds late, and others send SMS too. */
    private final Instant begin = Instant.now();

    private final TestGuichet guichet;
    private final Phone phone;

    SpanOfAnSmsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.phone = Phone.of(guichet);
    }

    @Test
    void anSmsByHttpIsASpanOfTheRequestThatSendsIt() {
        enrolledIn(SmsRealms.ofAMachine(guichet), ReceivedSms.Route.HTTP);

        assertThatASpanTellsOf("http");
    }

    @Test
    void anSmsBySmppIsASpanOfTheRequestThatSendsIt() {
        enrolledIn(SmsRealms.bySmpp(guichet), ReceivedSms.Route.SMPP);

        assertThatASpanTellsOf("smpp");
    }

    private void enrolledIn(TestRealm realm, ReceivedSms.Route route) {
        SmsUser.connected(guichet, realm).enrols(phone);

        assertThat(phone.messages()).extracting(ReceivedSms::route).containsOnly(route);
    }

    private void assertThatASpanTellsOf(String protocol) {
        CollectedSpan span = guichet.traces()
                .await(sent -> sent.name().equals("guichet.sms")
                        && !sent.start().isBefore(begin)
                        && sent.attribute("guichet.peer").equals(protocol)
                        && sent.attribute("guichet.outcome").equals("answered"))
                .orElseThrow(() -> new AssertionError("no span of an SMS by " + protocol));
        assertThat(span.parent()).isNotEmpty();
        assertThat(span.attribute("server.address")).isEqualTo("127.0.0.1");
        assertThat(span.attribute("guichet.attempts")).isEqualTo("1");
        assertThat(span.attributes().values()).noneMatch(value -> value.contains(phone.digits()));
    }
}
