package fr.guichet.tests.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Adding a card to an account one is logged in to, as the account console does it. */
@ExtendWith(GatewayExtension.class)
class AnotherPersonsCardTest {

    /** What "Mon compte" needs for it: the action, and a client that carries the right to manage one's account. */
    private static final String ACCOUNT_LINKING =
            """
            requiredActions:
              - {alias: idp_link, providerId: idp_link, name: Lier, enabled: true, defaultAction: false, priority: 90, config: {}}
            clients:
              - {clientId: test-relying-party, fullScopeAllowed: true}
            """;

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Doctor doctor;
    private Browser browser;

    AnotherPersonsCardTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm("account-linking", ACCOUNT_LINKING);
    }

    @BeforeEach
    void logInToAnAccountWithoutACard() {
        doctor = guichet.newDoctor();
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).complete();
        guichet.admin().delete(links() + "/cps");
        assertThat(guichet.admin().get(links())).isEmpty();
    }

    @Test
    void theCardOfAnotherPersonIsNotAddedToTheAccount() {
        browser.insert(guichet.pki().issue(guichet.newDoctor().card()));

        Page refused = addTheCardInTheReader();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Cette carte est celle d’une autre personne");
        assertThat(realm.events().await(start, event -> event.error().equals("handoff_other_person")))
                .isPresent();
        assertThat(guichet.admin().get(links())).isEmpty();
    }

    @Test
    @Tag("CARD-9")
    void aNewCardOfTheSamePersonIsAdded() {
        browser.insert(guichet.pki().issue(doctor.card()));

        addTheCardInTheReader();

        assertThat(guichet.admin().get(links()))
                .extracting(link -> link.path("identityProvider").asText())
                .containsExactly("cps");
    }

    private Page addTheCardInTheReader() {
        return browser.open(realm.login().with("kc_action", "idp_link:cps").address())
                .submit();
    }

    private String links() {
        JsonNode account = realm.account(doctor.identifier()).orElseThrow();
        return realm.name() + "/users/" + account.path("id").asText() + "/federated-identity";
    }
}
