package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(GatewayExtension.class)
class NotEntitledTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    NotEntitledTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("CARD-7")
    void aNurseReadsHowToGetAnAccountInEachRegion() {
        Page page = connect(guichet.browserWith(TestCard.NURSE_OLIVIER));

        assertThat(page.heading()).isEqualTo("Première connexion");
        assertThat(page.offers("#account-create")).isFalse();
        assertThat(page.find("#account-not-entitled-reason"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("profession"));
        assertThat(page.find("#account-identity"))
                .hasValueSatisfying(
                        identity -> assertThat(identity).contains("OLIVIER").contains("Infirmier"));
        assertThat(page.text().contains(TestCard.NURSE_OLIVIER.identifier()))
                .as("the page holds the whole identifier")
                .isFalse();
        assertThat(page.shows("Comment obtenir un compte ?")).isTrue();
        assertThat(page.find("#account-regions")).hasValueSatisfying(regions -> assertThat(regions)
                .contains(
                        "Auvergne-Rhône-Alpes",
                        "Centre-Val de Loire",
                        "Grand Est",
                        "Île-de-France",
                        "Normandie",
                        "Autres régions"));
        assertThat(page.click("Abandonner").offers("#social-cps")).isTrue();
    }

    @Test
    @Tag("CARD-7")
    void thePageIsThereInEnglish() {
        Page page = connect(guichet.browserWith(TestCard.NURSE_OLIVIER).speaks("en"));

        assertThat(page.heading()).isEqualTo("First connection");
        assertThat(page.shows("You have no account yet?")).isTrue();
        assertThat(page.find("#account-regions")).hasValueSatisfying(regions -> assertThat(regions)
                .contains("Please contact", "Normandie", "Other regions")
                .doesNotContain("Autres régions"));
    }

    @Test
    @Tag("CARD-5")
    @Tag("CARD-6")
    void aCardWithoutANameIsNobodysToLink() {
        Page page = connect(guichet.browserWith(TestCard.CPE_ANONYMOUS));

        assertThat(page.heading()).isEqualTo("Vous n’avez pas encore de compte");
        assertThat(page.hasField("linkUsername")).isFalse();
        assertThat(page.find("#account-regions")).isPresent();
        assertThat(page.click("Utiliser un autre moyen de connexion").offers("#social-cps"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NURSE_OLIVIER, profession",
        "STUDENT_CAMILLE, in_training",
        "CPE_CHARLES, identifier_kind",
        "CPE_ANONYMOUS, not_nominative",
    })
    void whoIsNotEntitledGetsNoAccountAndNoSessionAndAnEventWithTheCause(TestCard card, String reason) {
        Instant start = Instant.now();
        Browser browser = guichet.browserWith(card);

        connect(browser);

        LoginEvent event = realm.events()
                .await(
                        start,
                        found -> found.error().equals("not_entitled")
                                && found.detail("reason").equals(reason))
                .orElseThrow();
        assertThat(event.json().toString().contains(card.identifier()))
                .as("the event holds the whole identifier")
                .isFalse();
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.accountsOf(card.identifier())).isZero();
    }

    private Page connect(Browser browser) {
        return browser.open(realm.login().address()).click("#social-cps");
    }
}
