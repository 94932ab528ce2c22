package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that plays the telephone. */
class PhoneTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();

    private OidcSimulator provider;
    private RelyingParty client;
    private Browser browser;
    private SignIn signIn;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0);
        provider.register(RelyingParty.registration());
        client = new RelyingParty(provider);
        browser = new Browser();
        signIn = new SignIn(provider, browser);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE,access_denied,the person refused on the phone",
        "TIME_OUT,temporarily_unavailable,authentication_expired"
    })
    void whoDoesNotApproveIsSentBackWithAnError(PhoneAnswer answer, String error, String description) throws Exception {
        URI back = Browser.location(signIn.answerPhone(ask(), answer));

        assertThat(RelyingParty.parameters(back))
                .containsEntry("error", error)
                .containsEntry("error_description", description)
                .containsEntry("state", client.state())
                .doesNotContainKey("code");
        assertThat(provider.isSignedIn(ANNE)).isFalse();
    }

    @Test
    void aWrongClockLeadsToTheFormAgainWithWhatToCheckEachTime() throws Exception {
        String login = ask();
        for (int time = 1; time <= 2; time++) {
            URI form = Browser.location(signIn.answerPhone(login, PhoneAnswer.WRONG_CLOCK));

            assertThat(browser.get(form).body())
                    .contains("role=\"alert\"", "a échoué", "la date et l’heure du téléphone");
            assertThat(Browser.location(signIn.submit(login, ANNE, SignInMeans.APPLICATION))
                            .getPath())
                    .isEqualTo(PhonePages.PATH);
        }

        URI back = Browser.location(signIn.answerPhone(login, PhoneAnswer.APPROVE));
        assertThat(client.code(back)).isNotBlank();
    }

    @Test
    void noPhoneIsAskedBeforeSomebodySaysWhoTheyAre() throws Exception {
        URI form = Browser.location(browser.get(client.authorization(client.request())));

        HttpResponse<String> answer = signIn.answerPhone(SignIn.login(form), PhoneAnswer.APPROVE);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aButtonWithANameIsAsGoodAsTheTypedIdentifier() throws Exception {
        URI form = Browser.location(browser.get(client.authorization(client.request())));

        HttpResponse<String> answer = browser.post(
                provider.home().resolve(SignInPages.PATH),
                Map.of("login", SignIn.login(form), "identifier", "", "person", ANNE, "means", "card"));

        assertThat(client.code(Browser.location(answer))).isNotBlank();
    }

    @Test
    void thePagesAreOnAnotherHostThanTheIssuerAndLeadBackToTheClient() throws Exception {
        URI form = Browser.location(browser.get(client.authorization(client.request())));

        assertThat(form.getHost()).isEqualTo("127.0.0.1");
        assertThat(URI.create(provider.issuer()).getHost()).isEqualTo("localhost");
        assertThat(browser.get(form).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self' http://localhost:*"));
    }

    /** As far as the phone's page. */
    private String ask() throws Exception {
        URI form = Browser.location(browser.get(client.authorization(client.request())));
        return SignIn.login(Browser.location(signIn.submit(SignIn.login(form), ANNE, SignInMeans.APPLICATION)));
    }
}
