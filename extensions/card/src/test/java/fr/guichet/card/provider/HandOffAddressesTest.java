package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardRefusal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandOffAddressesTest {

    private static final URI LOGIN_HOST = URI.create("https://connexion.example.fr/auth/");
    private static final CardHost CARD_HOST = CardHost.parse("https://carte.example.fr:8443");

    private final HandOffAddresses addresses = new HandOffAddresses(LOGIN_HOST, "professionnels", "cps");

    @Test
    void theCardIsReadAtTheConfiguredHostUnderTheServersPath() {
        assertThat(addresses.card(CARD_HOST, "a.b.c"))
                .hasToString("https://carte.example.fr:8443/auth/realms/professionnels/broker/cps/endpoint/card"
                        + "?state=a.b.c");
    }

    @Test
    void theCodeGoesToTheLoginHostAlone() {
        HandOffCode code = HandOffCode.generate(new SecureRandom());

        assertThat(addresses.back("a.b.c", code))
                .hasHost("connexion.example.fr")
                .hasPath("/auth/realms/professionnels/broker/cps/endpoint/return")
                .hasParameter("state", "a.b.c")
                .hasParameter("code", code.value());
    }

    @Test
    void aStateCannotLeaveItsParameter() {
        assertThat(addresses.back("x&code=y#z https://elsewhere.example/"))
                .hasHost("connexion.example.fr")
                .hasParameter("state", "x&code=y#z https://elsewhere.example/")
                .hasNoParameter("code")
                .hasNoFragment();
    }

    @Test
    void aTemplateInAStateIsText() {
        assertThat(addresses.back("{realm}")).hasParameter("state", "{realm}");
    }

    @Test
    void everyRefusalHasAPageOfItsOwn() {
        assertThat(addresses.refused(LoginRefusal.of(CardRefusal.REVOKED), Optional.empty()))
                .hasToString("https://connexion.example.fr/auth/realms/professionnels/broker/cps/endpoint/refused"
                        + "/card_revoked");
    }
}
