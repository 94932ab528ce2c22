package fr.guichet.tests.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a doctor sees of each refusal, after a real handshake with the card's key. */
@ExtendWith(GatewayExtension.class)
class CardRefusalPageTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    CardRefusalPageTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
    }

    @ParameterizedTest
    @Tag("CARD-8")
    @Timeout(60)
    @CsvSource({
        "DOCTOR_REVOKED, card_revoked, 403, Votre carte a été mise en opposition",
        "DOCTOR_REVOKED_CRL, card_revoked, 403, Votre carte a été mise en opposition",
        "DOCTOR_BOTH_DOWN, card_revocation_unavailable, 503, Votre carte n’a pas pu être vérifiée",
        "DOCTOR_STALE_CRL, card_crl_outdated, 503, Votre carte n’a pas pu être vérifiée",
        "DOCTOR_LDAP_ONLY, card_no_revocation_source, 403, Votre carte ne peut pas être vérifiée",
        "DOCTOR_EXPIRED, card_expired, 403, Votre carte est périmée",
        "DOCTOR_NOT_YET_VALID, card_not_yet_valid, 403, Votre carte n’est pas encore valable",
        "DOCTOR_OTHER_CA, card_untrusted, 403, Ce certificat n’est pas celui d’une carte de santé",
        "DOCTOR_SOFTWARE, card_not_a_card, 403, Ce certificat n’est pas dans une carte",
        "DOCTOR_SIGNATURE, card_signature_certificate, 403, 'Ce certificat sert à signer, pas à se connecter'",
        "DOCTOR_PRODUCTION, card_untrusted, 403, Ce certificat n’est pas celui d’une carte de santé"
    })
    void everyRefusalHasItsPageAndItsEventAndGivesNoSession(TestCard card, String error, int status, String heading) {
        Browser browser = guichet.browserWith(card);

        Page page = loginByCard(browser, realm);

        assertRefused(browser, page, realm, error);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.status()).isEqualTo(status);
    }

    @Test
    @Tag("CARD-8")
    void aBrowserWithoutACardIsToldSo() {
        Browser browser = guichet.browser();

        Page page = loginByCard(browser, realm);

        assertRefused(browser, page, realm, "card_no_certificate");
        assertThat(page.heading()).isEqualTo("Aucune carte n’a été lue");
    }

    @Test
    @Tag("CARD-8")
    void aServerForRealCardsRefusesATestCard() {
        TestRealm production = guichet.realm(
                "production",
                """
                identityProviders:
                  - alias: cps
                    config:
                      testCards: "false"
                """);
        Browser browser = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);

        Page page = loginByCard(browser, production);

        assertRefused(browser, page, production, "card_test_card");
        assertThat(page.heading()).isEqualTo("Cette carte est une carte de test");
    }

    @Test
    @Tag("CARD-3")
    void thePageSaysWhatToCheckAndWhomToTurnTo() {
        Page page = loginByCard(guichet.browser(), realm);

        assertThat(page.text())
                .contains("correctement insérée dans votre lecteur")
                .contains("bien lue par votre poste")
                .contains("fermez toutes ses fenêtres")
                .contains("perdu votre code porteur");
        assertThat(page.target("Comment faire ?")).hasScheme("https");
        assertThat(page.target("outil de diagnostic")).hasToString("https://diagcps.eservices.esante.gouv.fr/");
        assertThat(page.target("Les démarches")).hasToString("https://esante.gouv.fr/assistance?theme=carte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCTOR_REVOKED", "DOCTOR_BOTH_DOWN", "DOCTOR_EXPIRED"})
    @Tag("CARD-3")
    void aRefusedCardIsTriedAgainAtOnceFromThePage(TestCard card) {
        Browser browser = guichet.browserWith(card);
        String first = loginByCard(browser, realm).heading();

        Page again = browser.page().click("Réessayer avec ma carte");

        assertThat(again.heading()).isEqualTo(first);
        assertThat(realm.events().since(start).stream()
                        .filter(event -> event.type().equals("IDENTITY_PROVIDER_LOGIN_ERROR"))
                        .filter(event -> event.detail("identity_provider").equals("cps")))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("CARD-3")
    void anotherMeansIsOneClickAway() {
        Page page = loginByCard(guichet.browser(), realm);

        // The login was sent straight to the card; that wish is forgotten, or this would lead back to the reader.
        Page other = page.click("Choisir un autre moyen");

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.heading()).isEqualTo("Se connecter");
        assertThat(other.offers("Se connecter par carte CPS")).isTrue();
    }

    @Test
    @Tag("CARD-3")
    void aReloadAndAnotherLanguageShowTheSameRefusal() {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_EXPIRED);
        Page page = loginByCard(browser, realm);

        assertThat(browser.open(page.address()).heading()).isEqualTo(page.heading());

        Page english = browser.open(page.address() + "&kc_locale=en");
        assertThat(english.heading()).isEqualTo("Your card has expired");
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.offers("Try again with my card")).isTrue();
    }

    @Test
    void theEventNamesTheCardWithoutItsNumbers() {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_EXPIRED);
        loginByCard(browser, realm);

        LoginEvent event = errorEvent(realm, "card_expired").orElseThrow();

        assertThat(event.detail("card_type")).isEqualTo("CPS");
        assertThat(event.detail("card_number")).matches("8\\*{5}..");
        assertThat(event.detail("national_identifier")).matches("8\\*{5}..");
        assertThat(event.json().toString()).doesNotContain(TestCard.DOCTOR_EXPIRED.identifier());
    }

    @Test
    @Tag("CARD-5")
    void aBelievedCardIsOnTheAuditTrailWithoutItsNumbers() {
        Browser browser = guichet.browserWith(TestCard.CPE_ANONYMOUS);

        Page page = loginByCard(browser, realm);

        // Nobody's name, and nobody's account: the first connection answers, not an exception.
        assertThat(page.status()).isLessThan(500);
        assertThat(browser.hasSession()).isFalse();
        Optional<LoginEvent> believed = realm.events()
                .await(
                        start,
                        event -> event.type().equals("IDENTITY_PROVIDER_LOGIN")
                                && event.detail("card_type").equals("CPE"));
        assertThat(believed).isPresent();
        assertThat(believed.get().json().toString()).doesNotContain(TestCard.CPE_ANONYMOUS.identifier());
    }

    @Test
    @Tag("CARD-8")
    void noDistributionPointOverLdapIsEverAsked() {
        long before = guichet.pki().ldapConnections();
        Instant asked = Instant.now();

        Page page = loginByCard(guichet.browserWith(TestCard.DOCTOR_LDAP_ONLY), realm);

        assertThat(page.status()).isEqualTo(403);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(guichet.pki().ldapConnections()).isEqualTo(before);
    }

    private static Page loginByCard(Browser browser, TestRealm realm) {
        return browser.open(realm.login().with("kc_idp_hint", "cps").address());
    }

    private void assertRefused(Browser browser, Page page, TestRealm where, String error) {
        assertThat(errorEvent(where, error)).as("event %s", error).isPresent();
        assertThat(browser.hasSession()).isFalse();
        assertThat(page.shows("Que faire ?")).isTrue();
        assertThat(page.offers("Réessayer avec ma carte")).isTrue();
        assertThat(page.offers("Choisir un autre moyen")).isTrue();
    }

    private Optional<LoginEvent> errorEvent(TestRealm where, String error) {
        return where.events()
                .await(
                        start,
                        event -> event.type().equals("IDENTITY_PROVIDER_LOGIN_ERROR")
                                && event.error().equals(error));
    }
}
