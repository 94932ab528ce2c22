package fr.guichet.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the callers of the tests are what they are called: otherwise a refusal would prove nothing. */
@ExtendWith(GatewayExtension.class)
class CallersTest {

    @Test
    void aTokenSaysHowStronglyItsLoginWasProven(TestGuichet guichet) {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);

        assertThat(level(guichet.callers().byCard(doctor.card()))).isEqualTo("eidas2");
        assertThat(level(guichet.callers().byEcps(doctor.identifier()))).isEqualTo("eidas1");
        assertThat(level(guichet.callers().byPassword(guichet.connectedDoctor())))
                .isEqualTo("eidas1");
    }

    @Test
    void aTokenForTheApisIsForTheDossierServiceTooAndOneOfAnotherAudienceIsForNeither(TestGuichet guichet) {
        Caller caller = guichet.callers().byPassword(guichet.connectedDoctor());

        assertThat(audience(caller.tokens().accessToken())).contains("guichet-api", "dossier-service");
        assertThat(audience(caller.tokenWithoutApiScope()))
                .contains("dossier-service")
                .doesNotContain("guichet-api");
        assertThat(audience(caller.tokenOfAnotherAudience())).doesNotContain("guichet-api", "dossier-service");
    }

    @Test
    void anExpiredTokenWasAGoodOneAndIsOver(TestGuichet guichet) {
        Caller caller = guichet.callers().byPassword(guichet.connectedDoctor());

        String token = caller.expiredToken();

        assertThat(audience(token)).contains("guichet-api", "dossier-service");
        assertThat(RelyingParty.claimsOf(token).path("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(caller.dossiers().with(token).get("/api/dossiers").status()).isEqualTo(401);
        assertThat(caller.dossiers().get("/api/dossiers").status()).isEqualTo(200);
    }

    @Test
    void theAssistantHasNoAccountUntilInvited(TestGuichet guichet) {
        Assistant assistant = guichet.newAssistant();
        Browser browser = guichet.browserWith(guichet.pki().issue(assistant.card()));

        browser.open(guichet.realm().login().address()).click("#social-cps");

        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.realm().accountsOf(assistant.identifier())).isZero();
    }

    private static String level(Caller caller) {
        return caller.tokens().accessClaims().path("acr").asText();
    }

    private static List<String> audience(String token) {
        JsonNode audience = RelyingParty.claimsOf(token).path("aud");
        return audience.isTextual()
                ? List.of(audience.asText())
                : StreamSupport.stream(audience.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
