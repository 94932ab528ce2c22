package fr.guichet.onetimecode.enrolment.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Channel;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrolmentRequestTest {

    @Test
    void theButtonSaysWhatIsAsked() {
        assertThat(request("verify", "", "smsNumber", "0612")).isEqualTo(new EnrolmentRequest.Verify("0612"));
        assertThat(request("send", "sms")).isInstanceOf(EnrolmentRequest.Resend.class);
        assertThat(request("other", "")).isInstanceOf(EnrolmentRequest.OtherNumber.class);
        assertThat(request("choose", "")).isInstanceOf(EnrolmentRequest.Choose.class);
        assertThat(request("validate", "", "code", "123456")).isEqualTo(new EnrolmentRequest.Try("123456"));
        assertThat(request("save", "", "channel", "email"))
                .isEqualTo(new EnrolmentRequest.Chosen(Optional.of(Channel.EMAIL)));
    }

    @Test
    void aFormThatNoPageSendsAsksForNothing() {
        assertThat(request()).isInstanceOf(EnrolmentRequest.Nothing.class);
        assertThat(request("number", "0612")).isInstanceOf(EnrolmentRequest.Nothing.class);
    }

    @Test
    void aFieldThatIsAbsentOrDoubledIsEmpty() {
        assertThat(request("verify", "")).isEqualTo(new EnrolmentRequest.Verify(""));
        assertThat(request("verify", "", "smsNumber", "0612", "smsNumber", "0698"))
                .isEqualTo(new EnrolmentRequest.Verify(""));
        assertThat(request("save", "", "channel", "pigeon")).isEqualTo(new EnrolmentRequest.Chosen(Optional.empty()));
    }

    @Test
    void neitherTheNumberNorTheCodeIsSaid() {
        assertThat(new EnrolmentRequest.Verify("0612").toString()).doesNotContain("0612");
        assertThat(new EnrolmentRequest.Try("123456").toString()).doesNotContain("123456");
        assertThat(NumberAnswer.same("0612").toString()).doesNotContain("0612");
    }

    private static EnrolmentRequest request(String... pairs) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            form.add(pairs[at], pairs[at + 1]);
        }
        return EnrolmentRequest.of(form);
    }
}
