package fr.guichet.tests.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A référent disables somebody who is in the middle of their work, with pages open and a program running. */
@ExtendWith(GatewayExtension.class)
@Tag("EST-5")
@Tag("DOS-6")
class MembershipEndsAtTheDossiersTest {
    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final TestEstablishment establishment;
    private final Caller referent;

    MembershipEndsAtTheDossiersTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.establishment = guichet.establishment();
        this.referent = guichet.callers()
                .in(guichet.establishments().loggedInReferent(establishment).browser());
    }

    @Test
    void theirNextPageIsALoginAndTheirProgramsNextCallIsRefused() {
        String email = "staff-" + UUID.randomUUID() + "@example.test";
        String person = added(Map.of("family", "PERSONNEL", "given", "Hélène", "email", email));
        Browser browser = guichet.establishments().loginOnce(invited(email));
        Page home = browser.open(address("/")).click("Se connecter");
        assertThat(home.address()).isEqualTo(address(space()));
        Caller program = guichet.callers().in(browser);
        assertThat(program.dossiers().get(api()).status()).isEqualTo(200);

        disable(person);

        assertIsLogin(browser.open(address(space() + "/dossiers/sanitaire")));
        assertSessionEnded(program.dossiers().get(api()));
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    @Tag("DOS-5")
    void aDoctorWhoWorkedThereTooKeepsTheirOwnSpaceAndFindsTheOtherGone() {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        String person =
                added(Map.of("family", doctor.surname(), "given", doctor.givenName(), "number", doctor.identifier()));
        Caller program = guichet.callers().byCard(doctor.card());
        Browser browser = program.browser();
        browser.open(guichet.realm().issuer() + "/espace/etablissement/invitations")
                .click("Accepter");
        assertThat(browser.open(address("/")).click("Se connecter").address()).isEqualTo(address("/"));
        Page list = browser.open(address(space() + "/dossiers/sanitaire"));
        assertThat(list.status()).isEqualTo(200);

        disable(person);

        Page login = browser.open(address(space() + "/dossiers/sanitaire"));
        assertIsLogin(login);
        assertSessionEnded(program.dossiers().get("/api/dossiers"));
        Page gone = login.click("#social-cps");
        assertThat(gone.address()).isEqualTo(list.address());
        assertThat(gone.status()).isEqualTo(404);
        assertThat(browser.open(address("/dossiers/sanitaire")).status()).isEqualTo(200);
    }

    private String added(Map<String, String> person) {
        ApiAnswer added = referent.api().post("/establishments/" + establishment.finess() + "/people", person);
        assertThat(added.status()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private TestAccount invited(String email) {
        Mail invitation = guichet.inbox().awaitTo(email, mail -> !mail.links().isEmpty(), MAIL_WITHIN);
        return guichet.establishments().accept(invitation, email);
    }

    private void disable(String person) {
        ApiAnswer disabled =
                referent.api().put("/establishments/" + establishment.finess() + "/people/" + person + "/disablement");
        assertThat(disabled.status()).isEqualTo(200);
    }

    private void assertIsLogin(Page page) {
        assertThat(page.address()).hasAuthority(guichet.loginHost().getAuthority());
        assertThat(page.offers("#social-cps")).isTrue();
    }

    private static void assertSessionEnded(ApiAnswer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("reason").asText()).isEqualTo("session_ended");
    }

    private String space() {
        return "/etablissements/" + establishment.finess();
    }

    private String api() {
        return "/api" + space() + "/dossiers";
    }

    private URI address(String path) {
        return guichet.dossierService().resolve(path);
    }
}
