package fr.guichet.tests.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A doctor authorises a colleague, who manages their dossiers until the doctor ends it. */
@ExtendWith(GatewayExtension.class)
class ColleagueAtTheDossiersTest {
    private final TestGuichet guichet;
    private final Doctor doctor;
    private final Doctor colleague;
    private final Caller giver;
    private final Browser browser;
    private String delegation;

    ColleagueAtTheDossiersTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.doctor = connected();
        this.colleague = connected();
        this.giver = guichet.callers().byCard(doctor.card());
        this.browser = guichet.browserWith(guichet.pki().issue(colleague.card()));
    }

    private Doctor connected() {
        Doctor person = guichet.newDoctor();
        guichet.accounts().connectedByCard(person);
        return person;
    }

    @BeforeEach
    void authoriseAndLogIn() {
        created(giver.dossiers()
                .post(
                        "/api/dossiers",
                        Map.of(
                                "family",
                                "sanitaire",
                                "patient",
                                Map.of(
                                        "surname",
                                        "ESSAI",
                                        "firstName",
                                        "Renée",
                                        "postcode",
                                        "14000",
                                        "town",
                                        "CAEN"))));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        delegation = created(giver.api()
                        .post(
                                "/delegations",
                                Map.of(
                                        "kind",
                                        "colleague",
                                        "familyName",
                                        colleague.surname(),
                                        "givenName",
                                        colleague.givenName(),
                                        "identifier",
                                        colleague.identifier(),
                                        "rights",
                                        Map.of("dossiers", "write", "medical", "read", "autonomy", "none"),
                                        "from",
                                        today.toString(),
                                        "until",
                                        today.plusDays(30).toString())))
                .json()
                .path("id")
                .asText();
        Page home = browser.open(address("/")).click("Se connecter").click("#social-cps");
        assertThat(home.address()).isEqualTo(address("/"));
    }

    @Test
    @Tag("DOS-5")
    @Tag("DOS-6")
    void theColleaguesHeaderLeadsToTheDoctorsDossiersAndBack() {
        Page ofDoctor = browser.open(address("/"))
                .click("Dossiers de " + doctor.givenName() + " " + doctor.surname() + " (votre confrère)");
        assertThat(ofDoctor.address()).isEqualTo(address("/pour/" + delegation));
        assertThat(list().shows("ESSAI")).isTrue();

        Page own = browser.page().click("Basculer vers l’espace libéral");
        assertThat(own.address()).isEqualTo(address("/"));
        assertThat(browser.open(address("/dossiers/sanitaire")).shows("ESSAI")).isFalse();
    }

    @Test
    @Tag("DEL-5")
    void anEndTakesEffectAtTheNextPageAndTheNextCall() {
        Caller program = guichet.callers().in(browser);
        assertThat(list().status()).isEqualTo(200);
        assertThat(program.dossiers().get(api()).status()).isEqualTo(200);

        assertThat(giver.api().post("/delegations/" + delegation + "/end").status())
                .isEqualTo(200);

        Page refused = list();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Autorisation terminée");
        assertThat(refused.shows("ESSAI")).isFalse();
        ApiAnswer answer = program.dossiers().get(api());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("reason").asText()).isEqualTo("delegation_ended");
        assertThat(browser.open(address("/dossiers/sanitaire")).status())
                .as("one's own")
                .isEqualTo(200);
    }

    @Test
    @Tag("DOS-6")
    void rightsThatTheDoctorTakesBackAreGoneAtTheNextPage() {
        String form = "/pour/" + delegation + "/dossiers/sanitaire/nouveau";
        assertThat(browser.open(address(form)).status()).isEqualTo(200);

        ApiAnswer changed = giver.api()
                .patch(
                        "/delegations/" + delegation,
                        Map.of("rights", Map.of("dossiers", "read", "medical", "none", "autonomy", "none")));
        assertThat(changed.status()).isEqualTo(200);

        Page refused = browser.open(address(form));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Action non autorisée");
        assertThat(list().status()).isEqualTo(200);
    }

    @Test
    @Tag("DOS-6")
    void theDoctorAndOthersHaveNoSuchSpace() {
        Browser third = guichet.browserWith(guichet.pki().issue(connected().card()));
        third.open(address("/")).click("Se connecter").click("#social-cps");

        assertThat(third.open(address("/pour/" + delegation)).status()).isEqualTo(404);
        assertThat(giver.dossiers().get(api()).json().path("reason").asText()).isEqualTo("unknown_space");
    }

    private Page list() {
        return browser.open(address("/pour/" + delegation + "/dossiers/sanitaire"));
    }

    private String api() {
        return "/api/delegations/" + delegation + "/dossiers";
    }

    private URI address(String path) {
        return guichet.dossierService().resolve(path);
    }

    private static ApiAnswer created(ApiAnswer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }
}
