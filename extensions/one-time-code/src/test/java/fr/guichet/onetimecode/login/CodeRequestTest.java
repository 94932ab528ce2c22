package fr.guichet.onetimecode.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.code.Channel;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class CodeRequestTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void aTypedCodeIsTried() {
        form.add("code", "123 456");

        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Try("123 456"));
    }

    @Test
    void aButtonAsksForACodeByItsChannel() {
        form.add("send", "sms");

        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Send(Channel.SMS));
    }

    @Test
    void aFormWithoutTheFieldTriesNothing() {
        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Try(""));
    }

    @Test
    void twoCodesAtOnceAreNone() {
        form.add("code", "123456");
        form.add("code", "123457");

        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Try(""));
    }

    @Test
    void anUnknownChannelSendsNothing() {
        form.add("send", "pigeon");

        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Try(""));
    }

    @Test
    void twoChannelsAtOnceSendNothing() {
        form.add("send", "sms");
        form.add("send", "email");

        assertThat(CodeRequest.of(form)).isEqualTo(new CodeRequest.Try(""));
    }

    @Test
    void whatIsWrittenOfATryIsNotTheCode() {
        assertThat(new CodeRequest.Try("123456")).hasToString("Try");
    }
}
