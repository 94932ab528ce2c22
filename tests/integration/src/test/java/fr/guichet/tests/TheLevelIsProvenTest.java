package fr.guichet.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A level of assurance reaches every service of a session, and nobody gets one that was not proven (decision 3). */
@ExtendWith(GatewayExtension.class)
class TheLevelIsProvenTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    TheLevelIsProvenTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    void aLaterLoginOfTheSessionHasTheLevelAndTheMethodsOfTheCard() {
        Browser browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        RelyingParty.Login first = realm.login();
        new FirstConnection(browser.open(first.address()).click("#social-cps")).complete();

        RelyingParty.Login second = realm.login().with("acr_values", "eidas2");
        Page straightBack = browser.open(second.address());
        RelyingParty.Tokens tokens = second.tokens(straightBack);

        for (JsonNode claims : List.of(
                tokens.idClaims(), tokens.accessClaims(), second.userinfo(tokens), second.introspection(tokens))) {
            assertThat(claims.path("acr").asText()).isEqualTo("eidas2");
            assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("hwk", "mfa", "pin", "sc");
        }
    }

    @Test
    void aLevelAboveTheCardsIsRefusedWithAPageAnEventAndNoSession() {
        Instant start = Instant.now();
        Browser browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        RelyingParty.Login login = realm.login().with("acr_values", "3");

        Page refused = new FirstConnection(browser.open(login.address()).click("#social-cps")).send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Connexion refusée");
        assertThat(refused.offers("#guichet-assurance-restart")).isTrue();
        assertThat(login.isAnsweredBy(refused)).isFalse();
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.events().await(start, event -> event.error().equals("assurance_too_low")))
                .isPresent();
    }

    @Test
    void theStoredEventsOfALoginNameNobodyInFull() {
        Instant start = Instant.now();
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();
        login.tokens(new FirstConnection(browser.open(login.address()).click("#social-cps")).complete());

        assertThat(realm.events().await(start, event -> event.type().equals("CODE_TO_TOKEN")))
                .isPresent();
        List<LoginEvent> events = realm.events().since(start);
        assertThat(events)
                .extracting(LoginEvent::type)
                .contains("IDENTITY_PROVIDER_LOGIN", "REGISTER", "IDENTITY_PROVIDER_POST_LOGIN", "LOGIN");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.json().toString().contains(doctor.identifier()))
                        .as("the identifier in an event of type " + event.type())
                        .isFalse());
        assertThat(events)
                .filteredOn(event -> event.type().equals("LOGIN"))
                .allSatisfy(event -> assertThat(event.detail("username")).contains("*****"));
    }
}
