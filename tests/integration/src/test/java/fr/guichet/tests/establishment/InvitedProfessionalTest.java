package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A professional who is added by national identifier: one person, one account, one space more. */
@ExtendWith(GatewayExtension.class)
class InvitedProfessionalTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    InvitedProfessionalTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("DOS-5")
    void aSelfEmployedDoctorAcceptsAndKeepsTheOneAccount() {
        Desk desk = Desk.open(guichet);
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts().connectedByCard(doctor);
        Caller caller = guichet.callers().byCard(doctor.card());

        JsonNode invited = desk.added(professional(doctor));

        assertThat(invited.path("state").asText()).isEqualTo("invited");
        Mail mail = desk.mail(account.email());
        assertThat(mail.subject()).isEqualTo("Un établissement vous invite");
        assertThat(caller.freshTokens().accessClaims().path("spaces")).hasSize(1);
        caller.browser().open(mail.links().get(0)).click("Accepter");

        JsonNode spaces = caller.freshTokens().accessClaims().path("spaces");
        assertThat(spaces.findValuesAsText("kind")).containsExactly("self-employed", "establishment");
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
        JsonNode member = desk.person(invited.path("id").asText());
        assertThat(member.path("state").asText()).isEqualTo("active");
        assertThat(member.path("username").asText()).contains("*").isNotEqualTo(doctor.identifier());
    }

    @Test
    void nobodyIsToldWhetherThereIsAnAccount() {
        Desk desk = Desk.open(guichet);
        Doctor known = guichet.newDoctor();
        guichet.accounts().connectedByCard(known);
        Doctor unknown = guichet.newDoctor();

        JsonNode first = desk.added(professional(known));
        JsonNode second = desk.added(professional(unknown));

        assertThat(names(first)).isEqualTo(names(second));
        for (String field : new String[] {"state", "mail", "referent"}) {
            assertThat(first.path(field)).isEqualTo(second.path(field));
        }
        assertThat(desk.invite(first.path("id").asText()).status())
                .isEqualTo(desk.invite(second.path("id").asText()).status());
    }

    @Test
    void whoConnectsForTheFirstTimeLaterFindsTheInvitation() {
        Desk desk = Desk.open(guichet);
        Doctor doctor = guichet.newDoctor();
        String id = desk.added(professional(doctor)).path("id").asText();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).complete();

        Page invitations = browser.open(realm.issuer() + "/espace/etablissement/invitations");

        assertThat(invitations.text()).contains(desk.establishment().name());
        invitations.click("Refuser");
        assertThat(desk.person(id).path("state").asText()).isEqualTo("disabled");
        assertThat(guichet.callers().in(browser).tokens().accessClaims().path("spaces"))
                .hasSize(1);
    }

    @Test
    @Tag("EST-5")
    void theAccountStaysOpenWhenTheEstablishmentLetsItsDoctorGo() {
        Desk desk = Desk.open(guichet);
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts().connectedByCard(doctor);
        String id = desk.added(professional(doctor)).path("id").asText();
        Caller caller = guichet.callers().byCard(doctor.card());
        caller.browser().open(desk.mail(account.email()).links().get(0)).click("Accepter");

        desk.disable(id);

        assertThat(guichet.admin().get(realm.name() + "/users/" + account.id() + "/sessions"))
                .isEmpty();
        assertThat(guichet.callers()
                        .byCard(doctor.card())
                        .tokens()
                        .accessClaims()
                        .path("spaces")
                        .findValuesAsText("kind"))
                .containsExactly("self-employed");
    }

    private static Map<String, Object> professional(Doctor doctor) {
        return Map.of("family", "MEDECIN", "given", "CAMILLE", "number", doctor.identifier());
    }

    private static TreeSet<String> names(JsonNode person) {
        TreeSet<String> names = new TreeSet<>();
        person.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
