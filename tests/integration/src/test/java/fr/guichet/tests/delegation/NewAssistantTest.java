package fr.guichet.tests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Assistant;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An assistant without an account: from the mail of a doctor to a token that says for whom they work (DEL-2). */
@ExtendWith(GatewayExtension.class)
class NewAssistantTest {

    private static final String PROFESSION = "Secrétaire médical(e)";

    private final TestGuichet guichet;

    private Assistant assistant;
    private Delegating doctor;
    private InvitedAssistant invited;

    NewAssistantTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @BeforeEach
    void inviteSomebodyWithoutAnAccount() {
        assistant = guichet.newAssistant();
        doctor = Delegating.newDoctor(guichet);
        invited = InvitedAssistant.by(guichet, doctor, assistant.givenName(), assistant.surname());
    }

    @Test
    @Tag("DEL-2")
    @Tag("CARD-5")
    void theCardLeadsThroughFormTermsAndConsentToATokenWithTheDelegation() {
        Browser browser = withTheCard();
        Page form = browser.open(invited.link()).click("#social-cps");

        assertIsTheAssistantsForm(form);
        Page terms = send(form);
        Page consent = FirstConnection.acceptTerms(terms);

        assertThat(guichet.realm().account(assistant.identifier())).isPresent();
        assertThat(doctor.caller()
                        .api()
                        .get(Delegating.API + "/" + invited.id())
                        .json()
                        .path("state")
                        .asText())
                .as("before the consent")
                .isEqualTo("invited");
        assertLeadsToAToken(browser, consent, "eidas2");
    }

    @Test
    @Tag("DEL-2")
    void theEcpsLeadsTheSameWay() {
        Browser browser = guichet.browser();
        Page form = EcpsLogin.from(browser.open(invited.link())).approve(assistant.identifier());

        assertIsTheAssistantsForm(form);
        Page consent = FirstConnection.acceptTerms(send(form));

        assertLeadsToAToken(browser, consent, "eidas1");
    }

    @Test
    @Tag("DEL-2")
    void whoseCardNamesNoProfessionChoosesOne() {
        Page form = withTheCard().open(invited.link()).click("#social-cps");

        Page refused = new FirstConnection(form).sendAsAnAssistant();

        assertThat(refused.find("#declaredProfession-error"))
                .hasValueSatisfying(error -> assertThat(error).contains("Choisissez votre profession."));
        assertThat(guichet.realm().accountsOf(assistant.identifier())).isZero();
    }

    @Test
    @Tag("DEL-3")
    void laterTheCardAloneOpensTheAccount() {
        Page form = withTheCard().open(invited.link()).click("#social-cps");
        FirstConnection.acceptTerms(send(form)).click("#portal-submit");
        RelyingParty.Login later = guichet.realm().login();

        Page end = withTheCard().open(later.address()).click("#social-cps");

        assertThat(later.tokens(end).accessClaims().path("delegations"))
                .extracting(entry -> entry.path("id").asText())
                .containsExactly(invited.id());
    }

    @Test
    @Tag("DEL-3")
    void laterThePasswordAndACodeOpenItToo() {
        Page form = withTheCard().open(invited.link()).click("#social-cps");
        FirstConnection filledIn = new FirstConnection(form.select("declaredProfession", PROFESSION));
        FirstConnection.acceptTerms(filledIn.sendAsAnAssistant()).click("#portal-submit");
        String email = invited.mail().recipients().get(0);
        String id = account().path("id").asText();
        TestAccount account = new TestAccount(id, assistant.identifier(), filledIn.password(), email);
        guichet.accounts().change(account, Map.of("emailVerified", true));

        JsonNode claims = guichet.callers().byPassword(account).tokens().accessClaims();

        assertThat(claims.path("acr").asText()).isEqualTo("eidas1");
        assertThat(claims.path("delegations"))
                .extracting(entry -> entry.path("id").asText())
                .containsExactly(invited.id());
    }

    @Test
    @Tag("DEL-2")
    void withoutAnInvitationTheSameCardMakesNoAccount() {
        Page page = withTheCard().open(guichet.realm().login().address()).click("#social-cps");

        assertThat(page.offers("#account-create")).isFalse();
        assertThat(page.find("#account-not-entitled-reason")).isPresent();
    }

    private void assertIsTheAssistantsForm(Page form) {
        assertThat(form.find("#account-inviter"))
                .hasValueSatisfying(inviter -> assertThat(inviter).contains("JOHN WICK"));
        assertThat(form.valueOf("lastName")).isEqualTo(assistant.surname());
        assertThat(form.isEditable("lastName")).isFalse();
        assertThat(invited.mail().recipients()).containsExactly(form.valueOf("email"));
        assertThat(form.hasField("postcode")).isFalse();
        assertThat(form.text().contains(assistant.identifier()))
                .as("the page holds the whole identifier")
                .isFalse();
    }

    /** The form as somebody fills it in who was invited: the address is there already. */
    private static Page send(Page form) {
        return new FirstConnection(form.select("declaredProfession", PROFESSION)).sendAsAnAssistant();
    }

    private void assertLeadsToAToken(Browser browser, Page consent, String level) {
        assertThat(consent.find("#invitation-other-name")).isEmpty();
        Page done = consent.click("#portal-submit");
        assertThat(done.find("#invitation-done")).isPresent();

        JsonNode claims = guichet.callers().in(browser).tokens().accessClaims();
        assertThat(claims.path("acr").asText()).isEqualTo(level);
        assertThat(claims.path("delegations")).hasSize(1);
        JsonNode delegation = claims.path("delegations").path(0);
        assertThat(delegation.path("id").asText()).isEqualTo(invited.id());
        assertThat(delegation.path("kind").asText()).isEqualTo("assistant");
        assertThat(delegation.path("rights").path("dossiers").asText()).isEqualTo("write");
        assertThat(delegation.path("rights").path("medical").asText()).isEqualTo("none");
        assertThat(claims.path("spaces")).as("spaces of their own").isEmpty();
        assertThat(rolesOfTheAssistant()).contains("assistant").doesNotContain("self-employed");
    }

    private Stream<String> rolesOfTheAssistant() {
        JsonNode roles = guichet.admin()
                .get(guichet.realm().name() + "/users/" + account().path("id").asText() + "/role-mappings/realm");
        return Stream.iterate(0, index -> index < roles.size(), index -> index + 1)
                .map(index -> roles.path(index).path("name").asText());
    }

    private JsonNode account() {
        return guichet.realm().account(assistant.identifier()).orElseThrow();
    }

    private Browser withTheCard() {
        return guichet.browserWith(guichet.pki().issue(assistant.card()));
    }
}
