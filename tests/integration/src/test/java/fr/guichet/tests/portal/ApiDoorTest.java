package fr.guichet.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which tokens open our APIs, and what the others are told (RFC 9457, RFC 9470). */
@ExtendWith(GatewayExtension.class)
class ApiDoorTest {

    private static final String PATH = "/establishments";

    private final TestGuichet guichet;
    private final TestRealm realm;

    ApiDoorTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
    }

    @Test
    void aTokenThatIsMadeForItOpensTheApi() {
        ApiAnswer answer = doctor().api().get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        ServerLog.Mark mark = guichet.log().mark();

        ApiAnswer answer = realm.api().get(PATH);

        assertRefused(answer, "token_absent");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(guichet.log().await(mark, line -> line.contains("token_absent"), Duration.ofSeconds(5)))
                .as("the audit trail")
                .isPresent();
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        Caller doctor = doctor();

        assertInvalid(doctor.with(doctor.expiredToken()).get(PATH), "token_invalid");
    }

    @Test
    void aTokenOfSomebodyWhoLoggedOutIsRefused() {
        Caller doctor = doctor();
        guichet.admin()
                .post(
                        realm.name() + "/users/"
                                + doctor.tokens().idClaims().path("sub").asText() + "/logout",
                        Map.of());

        assertInvalid(doctor.api().get(PATH), "token_invalid");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertInvalid(doctor().with("not.a.token").get(PATH), "token_invalid");
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        Caller doctor = doctor();

        assertInvalid(doctor.with(doctor.tokens().idToken()).get(PATH), "token_invalid");
    }

    @Test
    void aTokenThatWasMadeForSomebodyElseIsRefused() {
        Caller doctor = doctor();

        assertInvalid(doctor.with(doctor.tokenOfAnotherAudience()).get(PATH), "wrong_audience");
        assertInvalid(doctor.with(doctor.tokenWithoutApiScope()).get(PATH), "wrong_audience");
    }

    @Test
    void aTokenThatSaysNothingOfItsLoginIsToldWhichLevelToAskFor() {
        Caller doctor = doctor();
        RelyingParty.Login login = realm.login().as("test-without-level").with("scope", "openid " + Caller.API_SCOPE);
        String token = login.tokens(doctor.browser().open(login.address())).accessToken();

        ApiAnswer answer = doctor.with(token).get(PATH);

        assertRefused(answer, "level_too_low");
        assertThat(answer.header("WWW-Authenticate")).hasValueSatisfying(challenge -> assertThat(challenge)
                .contains("insufficient_user_authentication")
                .contains("acr_values=\"eidas1\""));
    }

    @Test
    void theDescriptionIsThereForEverybody() {
        ApiAnswer answer = realm.api().get(PATH + "/openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void anAddressThatIsNotThereIsAProblemLikeAnyOther() {
        ApiAnswer answer = doctor().api().get(PATH + "/1T0000000/nowhere");
        ApiAnswer ofDelegations = doctor().api().get("/delegations/one/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem().code()).isEqualTo("not_found");
        assertThat(ofDelegations.status()).isEqualTo(404);
        assertThat(ofDelegations.problem().code()).isEqualTo("not_found");
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsToldWhichItTakes() {
        ApiAnswer answer = doctor().api().put(PATH + "/1T0000000/people", Map.of());
        ApiAnswer ofDelegations = doctor().api().put("/delegations/one", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem().code()).isEqualTo("method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET, HEAD, POST");
        assertThat(ofDelegations.status()).isEqualTo(405);
        assertThat(ofDelegations.header("Allow")).contains("GET, HEAD, PATCH");
    }

    private Caller doctor() {
        return guichet.callers().byPassword(guichet.connectedDoctor());
    }

    private static void assertInvalid(ApiAnswer answer, String code) {
        assertRefused(answer, code);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    private static void assertRefused(ApiAnswer answer, String code) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem().code()).isEqualTo(code);
        assertThat(answer.problem().type()).isEqualTo("urn:guichet:problem:" + code);
    }
}
