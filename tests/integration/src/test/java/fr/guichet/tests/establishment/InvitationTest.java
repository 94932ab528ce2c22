package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the référent's form to the first login (manual 001, I.1 and I.2). */
@ExtendWith(GatewayExtension.class)
class InvitationTest {

    private static final String LINK_DEAD = "Ce lien ne peut plus être utilisé";

    private final TestGuichet guichet;
    private final TestRealm realm;

    InvitationTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("EST-1")
    @Tag("EST-2")
    @Tag("EST-3")
    @Tag("ID-4")
    @Tag("ACC-2")
    @Tag("PWD-2")
    void aNewcomerChoosesAPasswordByTheLinkOfTheMailAndLogsInWithACode() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Éluard", "Zoé");
        String email = (String) person.get("email");

        JsonNode added = desk.added(person);

        String username = added.path("username").asText();
        assertThat(username).startsWith("zoe_eluard");
        assertThat(added.path("state").asText()).isEqualTo("invited");
        assertThat(added.path("mail").asText()).isEqualTo("sent");
        Mail mail = desk.mail(email);
        assertThat(mail.subject()).isEqualTo("Votre compte vient d’être créé");
        assertThat(mail.text().orElseThrow())
                .contains(username)
                .contains(desk.establishment().name())
                .contains("valable 72");

        Page form = guichet.browser().open(mail.links().get(0));
        assertThat(form.heading()).isEqualTo("Choisir un nouveau mot de passe");
        assertThat(form.text()).contains(username).contains("8 caractères").doesNotContain("caractère spécial");
        Page again = ForgottenPassword.save(form, "abcdefgh");
        assertThat(again.text()).contains("majuscule");
        String password = "Abcdefg1";
        Page done = ForgottenPassword.save(again, password);
        assertThat(done.text()).contains("Vous pouvez maintenant vous connecter");
        assertThat(guichet.inbox()
                        .awaitTo(
                                email,
                                notice -> notice.subject().equals("Votre mot de passe a été changé"),
                                Desk.MAIL_WITHIN)
                        .text())
                .isPresent();
        assertThat(done.click("Revenir à l’application").heading()).isEqualTo("Se connecter");

        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        Page codePage = PasswordLogin.open(browser, login.address()).send(username, password);
        assertThat(codePage.heading()).isEqualTo(CodePage.TITLE);
        Page terms = new CodePage(guichet, email).pass(codePage);
        assertThat(terms.heading()).contains("Conditions");
        Page in = FirstConnection.acceptTerms(terms);
        assertThat(login.isAnsweredBy(in)).isTrue();
        JsonNode claims = login.tokens(in).accessClaims();
        assertThat(claims.path("given_name").asText()).isEqualTo(person.get("given"));
        assertThat(claims.has("SubjectNameID")).isFalse();
        JsonNode space = claims.path("spaces").path(0);
        assertThat(space.path("kind").asText()).isEqualTo("establishment");
        assertThat(space.path("finess").asText()).isEqualTo(desk.establishment().finess());
        assertThat(space.path("referent").asBoolean()).isFalse();
        assertThat(desk.person(added.path("id").asText()).path("state").asText())
                .isEqualTo("active");
    }

    @Test
    @Tag("PWD-3")
    @Tag("EST-2")
    void aFutureReferentIsAskedForTheStrongerPassword() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Aragon", "Louis");
        person.put("referent", true);
        desk.added(person);

        Page form = guichet.browser()
                .open(desk.mail((String) person.get("email")).links().get(0));

        assertThat(form.text()).contains("12 caractères").contains("caractère spécial");
        Page again = ForgottenPassword.save(form, "Abcdefghijk1");
        assertThat(again.text()).contains("spécial");
        assertThat(ForgottenPassword.save(again, "Abcdefghij1!").heading()).isEqualTo("C’est enregistré");
    }

    @Test
    @Tag("EST-2")
    void theLinkLogsNobodyInAndIsUsedOnce() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Desnos", "Robert");
        desk.added(person);
        URI link = desk.mail((String) person.get("email")).links().get(0);
        Browser browser = guichet.browser();
        ForgottenPassword.save(browser.open(link), ForgottenPassword.newPassword());

        Page again = guichet.browser().open(link);

        assertThat(browser.hasSession()).isFalse();
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.hasField("password-new")).isFalse();
    }

    @Test
    @Tag("EST-2")
    void whoIsInvitedAgainUsesTheLastLinkAlone() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Char", "René");
        String email = (String) person.get("email");
        String id = desk.added(person).path("id").asText();
        URI first = desk.mail(email).links().get(0);

        assertThat(desk.invite(id).status()).isEqualTo(200);
        URI second = desk.mail(email, mail -> !mail.links().get(0).equals(first))
                .links()
                .get(0);

        Page dead = guichet.browser().open(first);
        assertThat(dead.status()).isEqualTo(400);
        assertThat(dead.text()).contains(LINK_DEAD);
        assertThat(guichet.browser().open(second).hasField("password-new")).isTrue();
    }

    @Test
    @Tag("EST-5")
    void theLinkOfSomebodyWhoWasDisabledIsDead() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Soupault", "Philippe");
        String id = desk.added(person).path("id").asText();
        URI link = desk.mail((String) person.get("email")).links().get(0);

        desk.disable(id);

        Page page = guichet.browser().open(link);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.hasField("password-new")).isFalse();
    }

    @Test
    void thePersonIsWrittenToFiveTimesADayAndNoMore() {
        Desk desk = Desk.open(guichet);
        String id = desk.added(Desk.newcomer("Reverdy", "Pierre")).path("id").asText();
        for (int mail = 0; mail < 5; mail++) {
            assertThat(desk.invite(id).status()).isEqualTo(200);
        }

        assertThat(desk.invite(id).status()).isEqualTo(409);
    }

    @Test
    @Tag("EST-5")
    void everyActIsAnEventThatNamesNobody() {
        Desk desk = Desk.open(guichet);
        Instant start = Instant.now();

        String id = desk.added(Desk.newcomer("Tzara", "Tristan")).path("id").asText();

        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.detail("establishment_act").equals("create")
                                        && event.detail("membership").equals(id)))
                .hasValueSatisfying(event -> {
                    assertThat(event.json().path("userId").asText())
                            .isEqualTo(desk.referent().id());
                    assertThat(event.detail("member")).hasSize(36);
                    assertThat(event.json().toString()).doesNotContainIgnoringCase("tzara");
                });
    }
}
