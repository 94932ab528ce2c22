package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.CollectedSpan;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An SMS as those see it who trace the gateway: where it went and how, and neither the number nor the text. */
@ExtendWith(GatewayExtension.class)
class SpanOfAnSmsTest {

    @Test
    void anSmsIsASpanOfTheRequestThatSendsIt(TestGuichet guichet) {
        SmsUser.connected(guichet, SmsRealms.ofAMachine(guichet)).enrols(Phone.of(guichet));

        CollectedSpan span = guichet.traces()
                .await(sent -> sent.name().equals("guichet.sms")
                        && sent.attribute("guichet.outcome").equals("answered"))
                .orElseThrow(() -> new AssertionError("no span of an SMS"));
        assertThat(span.parent()).isNotEmpty();
        assertThat(span.attribute("guichet.peer")).isEqualTo("http");
        assertThat(span.attribute("server.address")).isNotEmpty();
    }
}
