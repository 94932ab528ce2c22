package fr.guichet.tests.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Mes cartes" and "Espace libéral" of somebody whose card is linked to an establishment's account. */
@ExtendWith(GatewayExtension.class)
class OneAccountSeveralSpacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Inbox inbox;

    private Doctor doctor;
    private TestAccount account;
    private Browser browser;

    OneAccountSeveralSpacesTest(TestGuichet guichet, TestRealm realm, Inbox inbox) {
        this.guichet = guichet;
        this.realm = realm;
        this.inbox = inbox;
    }

    @BeforeEach
    void linkTheCard() {
        doctor = guichet.newDoctor();
        account = guichet.establishmentAccount(AccountKind.ESTABLISHMENT);
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        LinkingPage.byCard(browser, realm.login()).complete(guichet, account);
    }

    @Test
    @Tag("CARD-6")
    void theCardIsShownMaskedAndCanBeUnlinkedAndLinkedAgain() {
        Instant start = Instant.now();
        Page cards = browser.open(realm.issuer() + "/espace/cartes");

        assertThat(cards.text()).contains("*****", "Associé le");
        assertThat(cards.text().contains(doctor.identifier()))
                .as("the page holds the whole identifier")
                .isFalse();
        Page question = cards.click("#unlink-cps");
        assertThat(question.text()).contains("votre compte perdra votre identifiant national");
        assertThat(attribute("nationalIdentifier")).isNotEmpty();
        Page done = question.click("#portal-submit");

        assertThat(done.find("#portal-said")).isPresent();
        assertThat(done.find("#cards-none")).isPresent();
        assertThat(attribute("nationalIdentifier")).isEmpty();
        assertThat(attribute("profession")).isEmpty();
        assertThat(inbox.awaitTo(account.email(), mail -> mail.subject().contains("retiré"), PATIENCE))
                .isNotNull();
        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.type().equals("REMOVE_FEDERATED_IDENTITY")
                                        && event.json().path("userId").asText().equals(account.id())))
                .isPresent();
        Page again = LinkingPage.byCard(guichet.browserWith(guichet.pki().issue(doctor.card())), realm.login())
                .page();
        assertThat(again.hasField("linkUsername")).isTrue();
    }

    @Test
    @Tag("CARD-6")
    void anAccountKeepsItsNumberWhileAnotherMeansIsLinked() {
        RelyingParty.Login byEcps = realm.login();
        assertThat(byEcps.isAnsweredBy(
                        EcpsLogin.open(guichet.browser(), byEcps.address()).approve(doctor)))
                .isTrue();

        Page question = browser.open(realm.issuer() + "/espace/cartes").click("#unlink-psc");
        assertThat(question.text()).contains("Un autre moyen de connexion reste associé");
        question.click("#portal-submit");

        assertThat(attribute("nationalIdentifier")).isNotEmpty();
    }

    @Test
    @Tag("CARD-6")
    void aMeansThatIsNotLinkedIsNotFound() {
        assertThat(browser.open(realm.issuer() + "/espace/cartes/psc/retrait").status())
                .isEqualTo(404);
    }

    @Test
    @Tag("DOS-5")
    void aLinkedDoctorOpensTheSelfEmployedSpaceOnTheSameAccount() {
        Page form = browser.open(realm.issuer() + "/espace/espace-liberal");
        Page wrong = form.fill("postcode", "").fill("town", "Paris").click("#space-open");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.find("#postcode-error")).isPresent();

        Page opened = wrong.fill("postcode", "75009").click("#space-open");

        assertThat(opened.find("#portal-said"))
                .hasValueSatisfying(said -> assertThat(said).contains("espace libéral est ouvert"));
        assertThat(attribute("postcode")).isEqualTo("75009");
        assertThat(guichet.admin().get(realm.name() + "/users/" + account.id() + "/role-mappings/realm"))
                .extracting(role -> role.path("name").asText())
                .contains("self-employed", "establishment");
        assertThat(realm.accountsOf(doctor.identifier())).as("second accounts").isZero();
        Page cards = browser.open(realm.issuer() + "/espace/cartes/cps/retrait").click("#portal-submit");
        assertThat(cards.find("#cards-none")).isPresent();
        assertThat(attribute("nationalIdentifier"))
                .as("a self-employed professional keeps the number")
                .isNotEmpty();
    }

    @Test
    @Tag("DOS-5")
    void whoCameByPasswordLogsInByCardFirst() {
        // Somebody else: a second code within half a minute is not sent to the one who has just linked a card.
        TestAccount colleague = guichet.accounts().inEstablishment(guichet.newDoctor());
        JsonNode known = realm.account(colleague.username()).orElseThrow();
        ((ObjectNode) known.path("attributes")).putArray("profession").add("10");
        guichet.admin().put(realm.name() + "/users/" + colleague.id(), known);
        Browser other = guichet.browser();
        Page code = PasswordLogin.open(other, realm.login().address()).send(colleague);
        new CodePage(guichet, colleague.email()).pass(code);

        Page page = other.open(realm.issuer() + "/espace/espace-liberal");

        assertThat(page.hasField("postcode")).isFalse();
        assertThat(page.find("#space-state"))
                .hasValueSatisfying(state -> assertThat(state).contains("connectez-vous avec votre carte"));
        assertThat(page.offers("#space-login")).isTrue();
    }

    private String attribute(String name) {
        JsonNode found = realm.account(account.username()).orElseThrow();
        return found.path("attributes").path(name).path(0).asText();
    }
}
