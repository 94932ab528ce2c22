package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutEventRuleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LogoutEventRule rule = new LogoutEventRule();

    @Test
    void aLogoutTokenOfASessionIsOne() throws IOException {
        assertThat(rule.refusalOf(logoutToken())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid", "sub"})
    void aSessionOrASubjectIsEnough(String absent) throws IOException {
        assertThat(rule.refusalOf(logoutToken().without(absent))).isEmpty();
    }

    @Test
    void aTokenOfNobodyIsNone() throws IOException {
        assertThat(rule.refusalOf(logoutToken().without(List.of("sid", "sub"))))
                .contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "jti", "iat"})
    void aTokenWithoutItsEventItsIdOrItsTimeIsNone(String absent) throws IOException {
        assertThat(rule.refusalOf(logoutToken().without(absent))).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"http://schemas.openid.net/event/other\":{}}",
                "{\"http://schemas.openid.net/event/backchannel-logout\":true}",
                "\"http://schemas.openid.net/event/backchannel-logout\""
            })
    void anotherEventIsNoLogout(String events) throws IOException {
        ObjectNode token = logoutToken();
        token.set("events", JSON.readTree(events));

        assertThat(rule.refusalOf(token)).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void aTokenWithANonceMayBeAnIdToken() throws IOException {
        JsonNode token = logoutToken().put("nonce", "n");

        assertThat(rule.refusalOf(token)).contains(UpstreamRefusal.NONCE);
    }

    private static ObjectNode logoutToken() throws IOException {
        return (ObjectNode)
                JSON.readTree(
                        """
                {"jti": "id", "iat": 1, "sid": "session", "sub": "subject",
                 "events": {"http://schemas.openid.net/event/backchannel-logout": {}}}""");
    }
}
