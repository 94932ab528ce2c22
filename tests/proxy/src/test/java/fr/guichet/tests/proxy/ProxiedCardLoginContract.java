package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.ProxiedGateway;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.proxy.ProxiedGatewayExtension.Proxied;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins through every proxy of {@code docker/}, with a real gateway behind it that believes the proxy's address alone. */
@ExtendWith(ProxiedGatewayExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProxiedCardLoginContract {
    private static final String CARD_STEP = "/realms/professionnels/broker/cps/endpoint/card";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ProxyProgram program;
    private TestGuichet guichet;
    private RunningProxy proxy;

    ProxiedCardLoginContract(ProxyProgram program) {
        this.program = program;
    }

    @BeforeAll
    void start(Proxied proxied) {
        guichet = proxied.guichet();
        proxy = RunningProxy.start(program, proxied.settings());
    }

    @AfterAll
    void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @Test
    @Tag("CARD-2")
    void aDoctorLogsInByCardAndTheLogOfTheProxyKeepsIt() {
        ServerLog.Mark mark = proxy.log().mark();
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = guichet.realm().login();

        Page form = browser.open(login.address()).click("#social-cps");
        Optional<String> session = browser.cookie("AUTH_SESSION_ID");
        Page answer = new FirstConnection(form).complete();
        RelyingParty.Tokens tokens = login.tokens(answer);

        assertThat(tokens.idClaims().path("iss").asText())
                .isEqualTo(proxy.settings().loginHost() + "/realms/professionnels");
        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas2");
        assertThat(tokens.idClaims().path("SubjectNameID").asText()).isEqualTo(doctor.identifier());
        // What the proxy finds its node by.
        assertThat(session).hasValueSatisfying(cookie -> assertThat(cookie).endsWith("." + ProxiedGateway.NODE_NAME));
        assertThat(browser.setCookie("KEYCLOAK_IDENTITY"))
                .hasValueSatisfying(header -> assertThat(header).contains("Secure", "HttpOnly"));
        // A line is written when its answer has been sent.
        assertThat(proxy.log().await(mark, line -> line.contains("openid-connect") && line.contains("token\""), LIMIT))
                .isPresent();
        assertThat(String.join("\n", proxy.log().lines()).replace("\\/", "/"))
                .contains(CARD_STEP, "/protocol/openid-connect/token");
        assertThat(guichet.findingsIn(proxy.log())).isEmpty();
    }

    @Test
    void theNameOfTheLoginHostAloneLeadsToAPageThatIsThere() {
        Page page = guichet.browser().open(proxy.settings().loginHost() + "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo("/realms/professionnels/account/");
    }

    @Test
    void thePasswordGoesThroughToo() {
        Page page = PasswordLogin.open(
                        guichet.browser(), guichet.realm().login().address())
                .send(guichet.connectedDoctor());

        assertThat(page.hasField("code")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DOCTOR_EXPIRED, card_expired, Votre carte est périmée",
        "DOCTOR_OTHER_CA, card_untrusted, Ce certificat n’est pas celui d’une carte de santé",
        "DOCTOR_SOFTWARE, card_not_a_card, Ce certificat n’est pas dans une carte",
        "DOCTOR_REVOKED, card_revoked, Votre carte a été mise en opposition"
    })
    @Tag("CARD-8")
    void aCardThatIsNoGoodGetsTheGatewaysPageAndNoTlsAlert(TestCard card, String error, String heading) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Browser browser = guichet.browserWith(card);

        Page page = browser.open(guichet.realm().login().address()).click("#social-cps");

        assertThat(page.heading()).isEqualTo(heading);
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.realm().events().await(start, event -> event.error().equals(error)))
                .isPresent();
    }

    @Test
    @Tag("CARD-8")
    void aForgedCertificateIsWorthNothingOnTheCardHost() throws CertificateEncodingException {
        Browser browser = forging("Client-Cert", "Client_Cert", "SSL_CLIENT_CERT", "ssl-client-cert");

        Page page = browser.open(guichet.realm().login().address()).click("#social-cps");

        assertThat(page.heading()).isEqualTo("Aucune carte n’a été lue");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    @Tag("CARD-8")
    void aForgedCertificateIsWorthNothingOnTheLoginHost() throws CertificateEncodingException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Browser browser = forging("Client-Cert", "Client-Cert-Chain");
        String onTheCardHost = browser.open(guichet.realm().login().address())
                .target("#social-cps")
                .toString();
        String cardStep = browser.redirectOf(URI.create(onTheCardHost)).toString();
        assertThat(cardStep).startsWith(proxy.settings().cardHost() + CARD_STEP);

        Page page = browser.open(cardStep.replace(
                proxy.settings().cardHost().toString(),
                proxy.settings().loginHost().toString()));

        assertThat(page.heading()).isEqualTo("Aucune carte n’a été lue");
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.realm().events().await(start, event -> event.error().equals("card_no_certificate")))
                .isPresent();
    }

    /** A browser without a card that says in headers that it has one. */
    private Browser forging(String... names) throws CertificateEncodingException {
        String forged = ":"
                + Base64.getEncoder()
                        .encodeToString(guichet.pki()
                                .card(TestCard.DOCTOR_VIRGINIE)
                                .certificate()
                                .getEncoded())
                + ":";
        Browser browser = guichet.browser();
        for (String name : names) {
            browser.sends(name, forged);
        }
        return browser.sends("X-Forwarded-For", "192.0.2.1");
    }

    @Test
    void theGatewayIsToldOfTheBrowsersAddress() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        guichet.browserWith(TestCard.DOCTOR_EXPIRED)
                .sends("X-Forwarded-For", "192.0.2.1")
                .open(guichet.realm().login().address())
                .click("#social-cps");

        assertThat(guichet.realm().events().await(start, event -> event.error().equals("card_expired")))
                .hasValueSatisfying(event ->
                        assertThat(event.json().path("ipAddress").asText()).isEqualTo("127.0.0.1"));
    }
}
