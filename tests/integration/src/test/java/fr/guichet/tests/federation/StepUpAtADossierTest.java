package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that the e-CPS application began, at a dossier that asks for {@code eidas2} (decision 3). */
@ExtendWith(GatewayExtension.class)
class StepUpAtADossierTest {
    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;
    private final Browser browser;
    private final DossierVisit dossiers;

    StepUpAtADossierTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        this.dossiers = new DossierVisit(guichet, browser);
    }

    @BeforeEach
    void logInByTheApplication() {
        assertThat(dossiers.byEcps(doctor).heading()).isEqualTo(DossierVisit.HOME);
    }

    @Test
    void aDossierIsOpenedByTheCardInTheSameSession() {
        RelyingParty.Login other = realm.login();
        RelyingParty.Tokens before = other.tokens(browser.open(other.address()));
        assertThat(before.idClaims().path("acr").asText()).isEqualTo("eidas1");
        Page list = dossiers.createDossier();
        String number = DossierVisit.numberIn(list);

        Page strongMeans = list.click(number);
        assertStrongMeansAlone(strongMeans);
        Page dossier = strongMeans.click("#social-cps");

        assertThat(dossier.heading()).isEqualTo("Dossier " + number);
        assertThat(dossier.address()).isEqualTo(dossiers.address(DossierVisit.pathOf(number)));
        RelyingParty.Tokens refreshed = other.refreshed(before);
        assertThat(refreshed.session()).isEqualTo(before.session());
        assertThat(refreshed.idClaims().path("acr").asText()).isEqualTo("eidas1");
        RelyingParty.Login later = realm.login();
        RelyingParty.Tokens raised = later.tokens(browser.open(later.address()));
        assertThat(raised.session()).isEqualTo(before.session());
        assertThat(raised.idClaims().path("acr").asText()).isEqualTo("eidas2");
    }

    @Test
    void theCardAtProSanteConnectOpensItToo() {
        Page list = dossiers.createDossier();
        String number = DossierVisit.numberIn(list);

        Page dossier = EcpsLogin.from(list.click(number)).byCard(doctor);

        assertThat(dossier.heading()).isEqualTo("Dossier " + number);
    }

    @Test
    void anAnswerThatIsTooLowIsExplainedAndRaisesNothing() {
        RelyingParty.Login other = realm.login();
        RelyingParty.Tokens before = other.tokens(browser.open(other.address()));
        Page list = dossiers.createDossier();
        guichet.proSanteConnect().behave(doctor.identifier(), Misbehaviour.LOWER_ACR);

        Page refused = EcpsLogin.from(list.click(DossierVisit.numberIn(list))).byCard(doctor);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.find("#guichet-assurance-refused"))
                .hasValueSatisfying(why -> assertThat(why).contains("exige une connexion plus sûre"));
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
        assertThat(other.refreshed(before).session()).isEqualTo(before.session());
        RelyingParty.Login later = realm.login();
        RelyingParty.Tokens after = later.tokens(browser.open(later.address()));
        assertThat(after.session()).isEqualTo(before.session());
        assertThat(after.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertStrongMeansAlone(browser.open(dossiers.address("/dossiers/sanitaire/1")));
    }

    @Test
    void theApiSaysWhichLevelADossierAsksFor() throws IOException, InterruptedException {
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens weak = login.tokens(browser.open(login.address()));

        HttpResponse<Void> refused = api("/api/dossiers/sanitaire/1", weak);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge)
                        .contains("error=\"insufficient_user_authentication\"", "acr_values=\"eidas2\""));
        assertThat(api("/api/dossiers", weak).statusCode()).isEqualTo(200);

        RelyingParty.Login raising = realm.login().with("acr_values", "eidas2");
        RelyingParty.Tokens strong =
                raising.tokens(browser.open(raising.address()).click("#social-cps"));

        assertThat(strong.session()).isEqualTo(weak.session());
        assertThat(api("/api/dossiers/sanitaire/1", strong).statusCode())
                .as("judged, and nobody's dossier")
                .isEqualTo(404);
    }

    private static void assertStrongMeansAlone(Page page) {
        assertThat(page.find("#g-strong-means"))
                .hasValueSatisfying(why -> assertThat(why).contains("demande une connexion plus forte"));
        assertThat(page.offers("#social-cps")).isTrue();
        assertThat(page.offers("#social-psc")).isTrue();
        assertThat(page.offers("#social-monsisra")).isFalse();
        assertThat(page.hasField("password")).isFalse();
    }

    private HttpResponse<Void> api(String path, RelyingParty.Tokens tokens) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dossiers.address(path))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
