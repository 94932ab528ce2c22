package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway proves itself to Pro Santé Connect in each of the ways that it can be told to. */
@ExtendWith(GatewayExtension.class)
class ClientAuthenticationTest {
    private final TestGuichet guichet;

    ClientAuthenticationTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("ECPS-1")
    void byASecretInTheHeader() throws IOException {
        try (OwnProvider provider = OwnProvider.byBasicSecret(guichet, "client-basic")) {
            assertEnters(provider);
        }
    }

    @Test
    @Tag("ECPS-1")
    void byASignedAssertion() throws IOException {
        try (OwnProvider provider = OwnProvider.byKey(guichet, "client-assertion")) {
            assertEnters(provider);
        }
    }

    @Test
    @Tag("ECPS-1")
    void byACertificate() throws IOException {
        CardCertificate certificate = certificate();
        try (OwnProvider provider = OwnProvider.byCertificate(guichet, "client-tls", certificate, certificate)) {
            assertEnters(provider);
        }
    }

    @Test
    void aCertificateThatTheyDoNotKnowIsAMatterForTheOperator() throws IOException {
        try (OwnProvider provider =
                OwnProvider.byCertificate(guichet, "client-tls-wrong", certificate(), certificate())) {
            Doctor doctor = provider.newDoctor();
            RefusedLogin login = new RefusedLogin(provider.realm(), "psc", doctor, guichet.browser());

            Page page = EcpsLogin.open(login.browser(), provider.realm().login().address())
                    .approve(doctor);

            assertThat(page.heading()).isEqualTo("La connexion par Pro Santé Connect est mal réglée");
            assertThat(page.status()).isEqualTo(500);
            login.assertLeft("upstream_misconfigured");
            RefusedLogin.assertOffersOtherMeans(page);
        }
    }

    private void assertEnters(OwnProvider provider) {
        Browser browser = guichet.browser();
        RelyingParty.Login login = provider.realm().login();
        Page form = EcpsLogin.open(browser, login.address()).approve(provider.newDoctor());
        assertThat(login.tokens(new FirstConnection(form).complete())
                        .idClaims()
                        .path("acr")
                        .asText())
                .isEqualTo("eidas1");
    }

    /** Any that is for TLS clients. */
    private CardCertificate certificate() {
        return guichet.pki().issue(guichet.newDoctor().card());
    }
}
