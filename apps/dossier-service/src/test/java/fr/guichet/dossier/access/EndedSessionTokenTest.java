package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Access tokens of a session that the gateway ended. Each test has its own account and session there. */
@Tag("DOS-6")
class EndedSessionTokenTest {

    private static TestGateway gateway;
    private static RunningService service;

    private final String account = UUID.randomUUID().toString();
    private final String session = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        // Shorter than such a token lives: its session stays ended nevertheless.
        service = RunningService.start(gateway, "guichet.service.login-limit=1m");
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void aTokenOfAnEndedSessionIsRefusedAtTheNextCall() {
        String token = token(claims -> claims);
        assertThat(call(token).statusCode()).isEqualTo(200);

        ended(claims -> claims);

        assertEnded(call(token));
    }

    @Test
    void itStaysRefusedWhenOtherSessionsEndLater() {
        Date earlier = secondsAgo(120);
        String token = token(claims -> claims.issueTime(earlier));
        ended(claims -> claims.issueTime(earlier));

        ended(claims -> claims.claim("sid", UUID.randomUUID().toString()));

        assertEnded(call(token));
    }

    @Test
    void aLogoutWithoutASessionRefusesAllTokensOfItsSubject() {
        String one = token(claims -> claims);
        String other = token(claims -> claims.claim("sid", UUID.randomUUID().toString()));
        String withoutSession = token(claims -> claims.claim("sid", null));

        ended(claims -> claims.claim("sid", null));

        assertEnded(call(one));
        assertEnded(call(other));
        assertEnded(call(withoutSession));
    }

    @Test
    void theTokensOfOtherSessionsStayGood() {
        String token = token(claims -> claims);

        ended(claims -> claims.claim("sid", UUID.randomUUID().toString()));

        assertThat(call(token).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIssuedAfterALogoutOfItsSubjectIsGood() {
        ended(claims -> claims.claim("sid", null).issueTime(secondsAgo(60)));

        assertThat(call(token(claims -> claims)).statusCode()).isEqualTo(200);
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.accessToken(
                claims -> change.apply(claims.subject(account).claim("sid", session)));
    }

    private void ended(UnaryOperator<JWTClaimsSet.Builder> change) {
        String logout = gateway.logoutToken(
                claims -> change.apply(claims.subject(account).claim("sid", session)));
        assertThat(service.form(LoginPaths.GATEWAY_LOGOUT, "logout_token", logout)
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> call(String token) {
        return service.api("/api/dossiers", token);
    }

    private static void assertEnded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"reason\":\"session_ended\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    private static Date secondsAgo(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }
}
