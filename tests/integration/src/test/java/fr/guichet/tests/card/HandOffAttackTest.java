package fr.guichet.tests.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way of leaving the hand-off ends in a page that explains, an event, and no session. */
@ExtendWith(GatewayExtension.class)
class HandOffAttackTest {

    private static final String ENDPOINT = "/realms/professionnels/broker/cps/endpoint/";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private Instant start;

    HandOffAttackTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
    }

    @BeforeEach
    void noteTheTime() {
        // Events are stored to the millisecond.
        start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aCodeIsWorthOneUse() {
        // Nobody yet: the first use leads to the account form, and so to no session that the second could be taken for.
        Browser browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        URI address = new HandOffWalk(browser, realm).returnAddress();
        browser.open(address);

        Page replayed = browser.open(address);

        assertRefused(browser, replayed, "handoff_code_unknown", "Cette connexion par carte n’est plus valable");
    }

    @Test
    void aCodeIsWorthNothingInAnotherBrowserAndNothingAfterwards() {
        Browser doctor = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);
        URI address = new HandOffWalk(doctor, realm).returnAddress();
        Browser thief = guichet.browser();

        Page stolen = thief.open(address);

        assertRefused(thief, stolen, "handoff_other_browser", "La connexion a été commencée ailleurs");
        assertRefused(
                doctor, doctor.open(address), "handoff_code_unknown", "Cette connexion par carte n’est plus valable");
    }

    @Test
    void aCodeIsWorthNothingToAnotherLoginAndNothingToItsOwnAfterwards() {
        Browser victim = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);
        URI victims = new HandOffWalk(victim, realm).returnAddress();
        Browser attacker = guichet.browserWith(TestCard.DOCTOR_ANNE);
        URI attackers = new HandOffWalk(attacker, realm).returnAddress();

        Page crossed = attacker.open(returnWith(parameter(attackers, "state"), parameter(victims, "code")));

        assertRefused(attacker, crossed, "handoff_foreign_state", "Cette connexion par carte en concerne une autre");
        assertRefused(
                victim, victim.open(victims), "handoff_code_unknown", "Cette connexion par carte n’est plus valable");
    }

    @Test
    void aGuessedCodeIsWorthNothing() {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);
        URI address = new HandOffWalk(browser, realm).returnAddress();
        String code = parameter(address, "code");
        String guessed = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);

        Page page = browser.open(returnWith(parameter(address, "state"), guessed));

        assertRefused(browser, page, "handoff_code_unknown", "Cette connexion par carte n’est plus valable");
    }

    @Test
    void theCardHostExaminesNothingForALoginThatIsNotUnderWay() {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);
        long asked = guichet.pki().requests().total();

        Page page = browser.open(guichet.cardHost().origin() + ENDPOINT + "card?state=made.up.state");

        assertRefused(browser, page, "handoff_no_login", "Aucune connexion par carte n’est en cours");
        assertThat(guichet.pki().requests().total()).isEqualTo(asked);
    }

    @Test
    void theCardHostsAddressAloneExplainsItself() {
        Browser browser = guichet.browser();

        Page page = browser.open(guichet.cardHost().origin() + ENDPOINT + "card");

        assertRefused(browser, page, "handoff_no_login", "Aucune connexion par carte n’est en cours");
    }

    @Test
    void aCardHostsAddressSentToSomebodyElseGivesTheSenderNothing() {
        URI lure = new HandOffWalk(guichet.browser(), realm).cardAddress();
        Browser victim = guichet.browserWith(TestCard.DOCTOR_VIRGINIE);

        Page page = victim.open(lure);

        assertRefused(victim, page, "handoff_other_browser", "La connexion a été commencée ailleurs");
    }

    @Test
    void aForgedCertificateHeaderIsNotBelieved() throws Exception {
        Browser forger = guichet.browser();
        URI direct = onLoginHost(new HandOffWalk(forger, realm).cardAddress());
        forger.sends("Client-Cert", headerOf(TestCard.DOCTOR_VIRGINIE));

        Page page = forger.open(direct);

        assertRefused(forger, page, "handoff_untrusted_peer", "Cette carte n’a pas été lue par le bon chemin");
    }

    @Test
    void aForgedCertificateHeaderOfAForgedProxyIsNotBelieved() throws Exception {
        Browser forger = guichet.browser();
        URI direct = onLoginHost(new HandOffWalk(forger, realm).cardAddress());
        forger.sends("Client-Cert", headerOf(TestCard.DOCTOR_VIRGINIE));
        forger.sends("X-Forwarded-Trusted-Proxy", "true");
        forger.sends("X-Forwarded-For", "127.0.0.2");

        Page page = forger.open(direct);

        assertRefused(forger, page, "handoff_untrusted_peer", "Cette carte n’a pas été lue par le bon chemin");
    }

    @Test
    void theCardHostLetsNoCertificateHeaderOfAClientThrough() throws Exception {
        Browser forger = guichet.browser();
        URI card = new HandOffWalk(forger, realm).cardAddress();
        forger.sends("Client-Cert", headerOf(TestCard.DOCTOR_VIRGINIE));

        Page page = forger.open(card);

        assertRefused(forger, page, "card_no_certificate", "Aucune carte n’a été lue");
    }

    private void assertRefused(Browser browser, Page page, String error, String heading) {
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.status()).isBetween(400, 599);
        assertThat(page.shows("Que faire ?")).isTrue();
        assertThat(browser.hasSession()).isFalse();
        Optional<LoginEvent> event = realm.events()
                .await(
                        start,
                        seen -> seen.type().equals("IDENTITY_PROVIDER_LOGIN_ERROR")
                                && seen.error().equals(error));
        assertThat(event).as("event %s", error).isPresent();
        assertThat(event.get().detail("identity_provider")).isEqualTo("cps");
    }

    private URI returnWith(String state, String code) {
        return guichet.loginHost().resolve(ENDPOINT + "return?state=" + state + "&code=" + code);
    }

    private URI onLoginHost(URI cardAddress) {
        return guichet.loginHost().resolve(cardAddress.getRawPath() + "?" + cardAddress.getRawQuery());
    }

    private String headerOf(TestCard card) throws CertificateEncodingException {
        byte[] der = guichet.pki().card(card).certificate().getEncoded();
        return ":" + Base64.getEncoder().encodeToString(der) + ":";
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new IllegalArgumentException("no parameter " + name);
    }
}
