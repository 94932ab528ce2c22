package fr.guichet.tests.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(GatewayExtension.class)
class CardLinkingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Inbox inbox;

    private Doctor doctor;
    private TestAccount account;
    private Browser browser;

    CardLinkingTest(TestGuichet guichet, TestRealm realm, Inbox inbox) {
        this.guichet = guichet;
        this.realm = realm;
        this.inbox = inbox;
    }

    @BeforeEach
    void insertTheCardOfSomebodyWhoHasAnEstablishmentsAccount() {
        doctor = guichet.newDoctor();
        account = guichet.establishmentAccount(AccountKind.ESTABLISHMENT);
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    @Tag("CARD-6")
    @Tag("CARD-7")
    void thePageHasBothPanelsWithTheIdentityReadFromTheCard() {
        Page page = LinkingPage.byCard(browser, realm.login()).page();

        assertThat(page.shows("Espace professionnel")).isTrue();
        assertThat(page.shows("Espace médecin libéral")).isTrue();
        assertThat(page.find("#account-identity")).hasValueSatisfying(identity -> assertThat(identity)
                .contains(doctor.surname(), doctor.givenName(), "Médecin")
                .doesNotContain(doctor.identifier()));
        assertThat(page.shows("Comment obtenir un compte ?")).isTrue();
        assertThat(page.find("#account-regions")).hasValueSatisfying(regions -> assertThat(regions)
                .contains(
                        "Auvergne-Rhône-Alpes",
                        "Centre-Val de Loire",
                        "Grand Est",
                        "Île-de-France",
                        "Normandie",
                        "Autres régions"));
        assertThat(page.offers("#account-create")).isTrue();
    }

    @Test
    @Tag("CARD-6")
    void passwordCodeAndNamesLinkTheCardWhichThenOpensTheAccountDirectly() {
        Instant start = Instant.now();
        RelyingParty.Login login = realm.login();

        Page names = LinkingPage.byCard(browser, login).sendAndPassTheCode(guichet, account);

        assertThat(names.heading()).isEqualTo(LinkingPage.NAMES);
        assertThat(names.find("#link-names"))
                .hasValueSatisfying(both -> assertThat(both).contains(doctor.surname(), "JOHN WICK"));
        assertThat(attribute("nationalIdentifier")).as("nothing is linked yet").isEmpty();
        Page end = names.click("#link-confirm");

        RelyingParty.Tokens tokens = login.tokens(end);
        assertThat(tokens.accessClaims().path("sub").asText()).isEqualTo(account.id());
        assertThat(tokens.accessClaims().path("acr").asText()).isEqualTo("eidas2");
        assertThat(tokens.accessClaims().path("amr"))
                .extracting(JsonNode::asText)
                .containsExactly("hwk", "mfa", "pin", "sc");
        assertThat(tokens.accessClaims().path("SubjectNameID").asText().equals(doctor.identifier()))
                .as("the token carries the card's number")
                .isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).as("second accounts").isZero();
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
        assertThat(attribute("profession")).isEqualTo("10");
        assertThat(account().path("lastName").asText()).isEqualTo(doctor.surname());
        assertThat(inbox.awaitTo(account.email(), mail -> mail.subject().contains("ajouté"), PATIENCE))
                .isNotNull();
        LoginEvent linked = realm.events()
                .await(start, event -> event.type().equals("FEDERATED_IDENTITY_LINK") && isOfTheAccount(event))
                .orElseThrow();
        assertThat(linked.detail("identity_provider")).isEqualTo("cps");
        assertThat(linked.json().toString().contains(doctor.identifier()))
                .as("the event holds the whole identifier")
                .isFalse();

        RelyingParty.Login later = realm.login();
        Browser another = guichet.browserWith(guichet.pki().issue(doctor.card()));
        assertThat(later.isAnsweredBy(another.open(later.address()).click("#social-cps")))
                .as("a new card of the same person goes straight in")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"ESTABLISHMENT", "REFERENT"})
    @Tag("CARD-6")
    void namesThatAgreeButForAccentsAndHyphensAreNotAskedAbout(AccountKind kind) {
        TestAccount same = guichet.establishmentAccount(kind);
        guichet.accounts()
                .change(
                        same,
                        Map.of(
                                "firstName",
                                "Nouvellé",
                                "lastName",
                                doctor.surname().replace(' ', '-')));
        RelyingParty.Login login = realm.login();

        Page end = LinkingPage.byCard(browser, login).sendAndPassTheCode(guichet, same);

        assertThat(login.isAnsweredBy(end)).isTrue();
    }

    @Test
    @Tag("CARD-6")
    @Tag("ECPS-2")
    void theEcpsIsLinkedTheSameWayAndThenTheCardIsKnown() {
        RelyingParty.Login login = realm.login();
        Page page = EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);

        Page end = LinkingPage.on(page).complete(guichet, account);

        RelyingParty.Tokens tokens = login.tokens(end);
        assertThat(tokens.accessClaims().path("sub").asText()).isEqualTo(account.id());
        assertThat(tokens.accessClaims().path("acr").asText()).isEqualTo("eidas1");
        RelyingParty.Login byCard = realm.login();
        assertThat(byCard.isAnsweredBy(browser.open(byCard.address()).click("#social-cps")))
                .isTrue();
    }

    @Test
    @Tag("CARD-6")
    void whoseNamesDifferMayLinkNothing() {
        Page names = LinkingPage.byCard(browser, realm.login()).sendAndPassTheCode(guichet, account);

        Page means = names.click("#link-abandon");

        assertThat(means.offers("#social-cps")).isTrue();
        assertThat(attribute("nationalIdentifier")).isEmpty();
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    @Tag("CARD-6")
    void theRightPasswordAloneLinksNothing() {
        RelyingParty.Login login = realm.login();

        Page code = LinkingPage.byCard(browser, login).send(account);

        assertThat(code.heading()).isEqualTo(CodePage.TITLE);
        assertThat(code.hasField("trustDevice"))
                .as("a device may be trusted here")
                .isFalse();
        Page again = CodePage.type(code, CodePage.otherThan(new CodePage(guichet, account.email()).code()));
        assertThat(again.heading()).isEqualTo(CodePage.TITLE);
        assertThat(attribute("nationalIdentifier")).isEmpty();
        assertThat(browser.hasSession()).isFalse();
    }

    private boolean isOfTheAccount(LoginEvent event) {
        return event.json().path("userId").asText().equals(account.id());
    }

    private JsonNode account() {
        return realm.account(account.username()).orElseThrow();
    }

    private String attribute(String name) {
        return account().path("attributes").path(name).path(0).asText();
    }
}
