package fr.guichet.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, on real input: a certificate of the card's shape, in a real TLS handshake, ends as a dossier list. */
@ExtendWith(GatewayExtension.class)
class TheCardOpensTheDossiersTest {
    private static final Duration MAIL_LIMIT = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final TestRealm realm;

    TheCardOpensTheDossiersTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("CARD-1")
    @Tag("CARD-2")
    @Tag("ACC-1")
    @Tag("ACC-3")
    @Tag("ACC-4")
    @Tag("DOS-1")
    void aDoctorsFirstConnectionEndsOnTheirDossiersAndTheSecondGoesStraightIn() {
        Instant start = Instant.now();
        Browser browser = guichet.browserWith(TestCard.DOCTOR_ANNE);

        Page form = browser.open(guichet.dossierService()).click("Se connecter").click("#social-cps");
        assertThat(form.heading()).isEqualTo("Première connexion");
        assertThat(form.valueOf("lastName")).isEqualTo(TestCard.DOCTOR_ANNE.surname());
        assertThat(realm.accountsOf(TestCard.DOCTOR_ANNE.identifier())).isZero();

        FirstConnection firstConnection = new FirstConnection(form);
        Page terms = firstConnection.send();
        assertThat(terms.text()).contains("Version Août 2022");
        Page home = FirstConnection.acceptTerms(terms);
        assertThat(home.address()).hasAuthority(guichet.dossierService().getAuthority());
        assertThat(home.heading()).isEqualTo("Mes patients");
        assertThat(home.click("Accéder à mes dossiers")
                        .click("Hébergement pour personnes âgées")
                        .text())
                .contains("MARTINET Odette");
        assertThat(realm.events().await(start, event -> event.type().equals("LOGIN")))
                .isPresent();

        theLinkOfTheMailValidatesTheAddress(firstConnection.email());

        Page secondTime = guichet.browserWith(TestCard.DOCTOR_ANNE)
                .open(guichet.dossierService())
                .click("Se connecter")
                .click("#social-cps");
        assertThat(secondTime.address()).hasAuthority(guichet.dossierService().getAuthority());
        assertThat(secondTime.heading()).isEqualTo("Mes patients");
        assertThat(realm.accountsOf(TestCard.DOCTOR_ANNE.identifier())).isEqualTo(1);
    }

    private void theLinkOfTheMailValidatesTheAddress(String email) {
        assertThat(emailIsVerified()).isFalse();
        Mail mail = guichet.inbox().awaitTo(email, MAIL_LIMIT);
        URI link = mail.links().stream()
                .filter(candidate -> candidate.getPath().contains("/login-actions/action-token"))
                .findFirst()
                .orElseThrow();

        Page page = guichet.browser().open(link);
        if (!emailIsVerified()) {
            // Opened in another browser than the login's, the link asks once more.
            page.click("Cliquez ici pour continuer");
        }

        assertThat(emailIsVerified()).isTrue();
    }

    private boolean emailIsVerified() {
        return realm.account(TestCard.DOCTOR_ANNE.identifier())
                .orElseThrow()
                .path("emailVerified")
                .asBoolean();
    }

    @Test
    void everyTokenSaysWhoTheDoctorIsAndHowTheyCame() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login().with("acr_values", "eidas2");

        Page page = new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();
        RelyingParty.Tokens tokens = login.tokens(page);

        for (JsonNode claims : List.of(
                tokens.idClaims(), tokens.accessClaims(), login.userinfo(tokens), login.introspection(tokens))) {
            assertThat(claims.path("SubjectNameID").asText().equals(doctor.identifier()))
                    .as("SubjectNameID is the national identifier")
                    .isTrue();
            assertThat(claims.path("given_name").asText()).isEqualTo(doctor.givenName());
            assertThat(claims.path("family_name").asText()).isEqualTo(doctor.surname());
            assertThat(claims.path("SubjectRole").path(0).asText()).isEqualTo("10^1.2.250.1.213.1.1.5.5");
            JsonNode practice = claims.path("SubjectRefPro").path("exercices").path(0);
            assertThat(practice.path("codeProfession").asText()).isEqualTo("10");
            assertThat(practice.path("codeSavoirFaire").asText()).isEqualTo("SM54");
            assertThat(claims.path("acr").asText()).isEqualTo("eidas2");
            assertThat(claims.path("amr")).extracting(JsonNode::asText).contains("sc", "pin", "hwk", "mfa");
        }
        assertThat(login.introspection(tokens).path("active").asBoolean()).isTrue();
    }

    @Test
    @Tag("DOS-6")
    void theApiListsTheDossiersOfTheCardHolderAndNothingWithoutAToken() throws Exception {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);
        RelyingParty.Login login = realm.login();
        Page page = new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();

        HttpResponse<String> answer = dossiers(login.tokens(page).accessToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(answer.body()).path("dossiers"))
                .extracting(dossier -> dossier.path("patient").path("name").asText())
                .containsExactlyInAnyOrder("DUPONT Jean", "DELAUNAY Simone", "MOREL Bernadette", "DESPRES Germaine");
        assertThat(dossiers("not-a-token").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> dossiers(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(guichet.dossierService().resolve("/api/dossiers"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
