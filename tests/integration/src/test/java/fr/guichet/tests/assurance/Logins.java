package fr.guichet.tests.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import java.util.stream.StreamSupport;

/** One doctor's ways to log in: the card in the reader of the browser, or the password and a code. */
final class Logins {

    private final TestAccount account;
    private final CodePage codes;

    Logins(TestGuichet guichet, TestRealm realm, Doctor doctor) {
        this.account = guichet.accounts(realm).connectedByCard(doctor);
        this.codes = new CodePage(guichet, account.email());
    }

    RelyingParty.Tokens byCard(Browser browser, RelyingParty.Login login) {
        return login.tokens(browser.open(login.address()).click("#social-cps"));
    }

    RelyingParty.Tokens byPassword(Browser browser, RelyingParty.Login login) {
        return login.tokens(byPassword(browser.open(login.address())));
    }

    /** From the login page, with or without a field for the identifier, to the service. */
    Page byPassword(Page page) {
        if (page.hasField("username")) {
            page.fill("username", account.username());
        }
        return codes.pass(page.fill("password", account.password()).click("#g-login"));
    }

    static void assertLevel(RelyingParty.Tokens tokens, String acr, String... amr) {
        for (JsonNode claims : List.of(tokens.idClaims(), tokens.accessClaims())) {
            assertThat(claims.path("acr").asText()).isEqualTo(acr);
            assertThat(StreamSupport.stream(claims.path("amr").spliterator(), false)
                            .map(JsonNode::asText))
                    .containsExactly(amr);
        }
    }
}
