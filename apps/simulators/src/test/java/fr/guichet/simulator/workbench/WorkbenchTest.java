package fr.guichet.simulator.workbench;

import static fr.guichet.simulator.workbench.Traffic.send;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.RecordingUpstream;
import fr.guichet.simulator.cardhost.CardHost;
import fr.guichet.simulator.cardhost.CardHostOptions;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.oidc.Face;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsCredentials;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import fr.guichet.simulator.web.Html;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {
    private static final String READER = "/realms/professionnels/broker/cps/endpoint/card?state=a.b%2Fc";

    private static TestPki pki;
    private RecordingUpstream loginHost;
    private CardHost cardHost;
    private Inbox inbox;
    private SmsGatewaySimulator sms;
    private OidcSimulator partner;
    private Workbench workbench;

    @BeforeAll
    static void makePki() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stopPki() {
        pki.close();
    }

    @BeforeEach
    void start() throws IOException {
        loginHost = new RecordingUpstream();
        loginHost.redirectTo(loginHost.origin() + "/return?code=abc");
        cardHost = CardHost.start(CardHostOptions.of(pki, loginHost.origin()));
        inbox = Inbox.start();
        sms = SmsGatewaySimulator.start(0, 0, new SmsCredentials("Basic test", "system", "password"));
        partner = OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0);
        workbench = Workbench.start(
                0,
                new Neighbours(
                        cardHost,
                        pki,
                        inbox,
                        sms,
                        partner.people(),
                        List.of(new Place("Dossiers <&>", "Dossier service", URI.create("http://localhost:8090")))));
    }

    @AfterEach
    void stop() {
        workbench.close();
        partner.close();
        sms.close();
        inbox.close();
        cardHost.close();
        loginHost.close();
    }

    @Test
    void theRightCodeLeadsThroughARealHandshakeBackToTheLoginHost() throws Exception {
        HttpResponse<String> answer = enter(TestCard.DOCTOR_ANNE, "1234");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue(loginHost.origin() + "/return?code=abc");
        assertThat(loginHost.only().target()).hasToString(READER);
        assertThat(loginHost.only().headers().getFirst("Client-Cert"))
                .contains(Base64.getEncoder()
                        .encodeToString(
                                pki.card(TestCard.DOCTOR_ANNE).certificate().getEncoded()));
    }

    @Test
    void noCardGoesOnWithoutCertificate() throws Exception {
        HttpResponse<String> answer = post(READER, "card=none&action=confirm&code=");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(loginHost.only().headers()).doesNotContainKey("Client-cert");
    }

    @Test
    void cancelGoesOnWithoutCertificateWhateverWasChosen() throws Exception {
        HttpResponse<String> answer = post(READER, "card=doctor-anne&action=cancel&code=1234");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(loginHost.only().headers()).doesNotContainKey("Client-cert");
    }

    @Test
    void aWrongCodeIsSaidWithTheTriesLeftAndGoesNowhere() throws Exception {
        HttpResponse<String> answer = enter(TestCard.DOCTOR_ANNE, "0000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Code faux. Essais restants : 2").doesNotContain("0000");
        assertThat(loginHost.asked()).isEmpty();
    }

    @Test
    void threeWrongCodesLockThatCardUntilItIsUnlocked() throws Exception {
        enter(TestCard.DOCTOR_ANNE, "0000");
        enter(TestCard.DOCTOR_ANNE, "0000");
        assertThat(enter(TestCard.DOCTOR_ANNE, "0000").body()).contains("bloquée");
        assertThat(enter(TestCard.DOCTOR_ANNE, "1234").body()).contains("bloquée");
        assertThat(enter(TestCard.DOCTOR_VIRGINIE, "1234").statusCode()).isEqualTo(303);

        post(READER, "card=doctor-anne&action=unlock");

        assertThat(enter(TestCard.DOCTOR_ANNE, "1234").statusCode()).isEqualTo(303);
    }

    @Test
    void aRightCodeGivesTheTriesBack() throws Exception {
        enter(TestCard.DOCTOR_ANNE, "0000");
        enter(TestCard.DOCTOR_ANNE, "1234");

        assertThat(enter(TestCard.DOCTOR_ANNE, "0000").body()).contains("Essais restants : 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345", "abcd", "%D9%A1%D9%A2%D9%A3%D9%A4"})
    void whatIsNotFourDigitsCostsNoTry(String code) throws Exception {
        for (int i = 0; i < CardCodes.TRIES; i++) {
            assertThat(enter(TestCard.DOCTOR_ANNE, code).body()).contains("4 chiffres");
        }

        assertThat(enter(TestCard.DOCTOR_ANNE, "1234").statusCode()).isEqualTo(303);
    }

    @Test
    void aCardHasToBeChosen() throws Exception {
        assertThat(post(READER, "action=confirm&code=1234").statusCode()).isEqualTo(422);
        assertThat(loginHost.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/return",
                "http://localhost.evil.example/return",
                "http://localhost@evil.example/return",
                "http://localhost:1/return",
                "//evil.example/return",
                "/return",
                "javascript:alert(1)"
            })
    void aRedirectionThatDoesNotLeadToTheLoginHostIsNotPassedOn(String target) throws Exception {
        loginHost.redirectTo(target);

        HttpResponse<String> answer = enter(TestCard.DOCTOR_ANNE, "1234");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void aCardHostThatIsDownIsSaidSo() throws Exception {
        cardHost.close();

        HttpResponse<String> answer = enter(TestCard.DOCTOR_ANNE, "1234");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("ne répond pas");
    }

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void theReaderShowsEveryCardWithItsDescriptionAndItsKind(TestCard card) throws Exception {
        String french = get(READER).body();
        String english = get(READER + "&lang=en").body();

        assertThat(french)
                .contains("value=\"" + card.fileName() + "\"")
                .contains(new Html().text(card.description()).toString())
                .contains(new Html().text(card.expected().french()).toString());
        assertThat(english)
                .contains("lang=\"en\"")
                .contains(new Html().text(card.descriptionInEnglish()).toString())
                .contains(new Html().text(card.expected().english()).toString());
    }

    @Test
    void everyPageSaysThatItIsASimulator() throws Exception {
        for (String path : new String[] {"/", "/inbox", "/cards", "/people", READER}) {
            assertThat(get(path).body()).contains("Simulateur :");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9,fr;q=0.8 | en",
                "fr-CA,en;q=0.9 | fr",
                "de,en;q=0.5 | en",
                "de | fr",
                "*;q=oops | fr",
            })
    void thePagesFollowTheBrowserUnlessALanguageIsAskedFor(String acceptLanguage, String language) throws Exception {
        assertThat(getIn(acceptLanguage, READER)).contains("<html lang=\"" + language + "\">");
        assertThat(getIn(acceptLanguage, READER + "&lang=fr")).contains("<html lang=\"fr\">");
        assertThat(getIn(acceptLanguage, READER + "&lang=en")).contains("<html lang=\"en\">");
    }

    @Test
    void aLanguageOnceAskedForStays() throws Exception {
        assertThat(getIn("en", "/?lang=fr"))
                .contains("href=\"/inbox?lang=fr\"")
                .contains("href=\"/cards?lang=fr\"")
                .contains("href=\"/people?lang=fr\"")
                .contains("href=\"/?lang=en\"");
    }

    @Test
    void whatIsInTheAddressIsEscaped() throws Exception {
        String body = get("/realms/professionnels/broker/cps/endpoint/card?state=%22%3E&a='b")
                .body();

        assertThat(body).contains("state=%22%3E&amp;a=&#39;b").doesNotContain("a='b");
    }

    @Test
    void theStartPageNamesWhatRunsEscaped() throws Exception {
        assertThat(get("/").body())
                .contains("Dossiers &lt;&amp;&gt;")
                .contains("href=\"http://localhost:8090\"")
                .contains(cardHost.origin().toString());
    }

    @Test
    void thePeopleOfProSanteConnectAreListedWithWhatToType() throws Exception {
        partner.people().add(Person.doctor("899700018896", "PAUL <&>", "NOUVEAU"));

        assertThat(get("/people").body())
                .contains(TestCard.DOCTOR_ANNE.surname())
                .contains(TestCard.DOCTOR_ANNE.identifier())
                .contains("PAUL &lt;&amp;&gt; NOUVEAU");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        String form = "card=doctor-anne&action=confirm&code=1234";

        assertThat(post(READER, form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post(READER, form, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post(READER, form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(loginHost.asked()).isEmpty();
    }

    @Test
    void anotherHostNameThatPointsHereIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.getOutputStream()
                    .write("GET /inbox HTTP/1.0\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void noPageRunsScripts() throws Exception {
        for (String path : new String[] {"/", "/inbox", "/cards", "/people", READER, "/nothing"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("script-src"));
            assertThat(answer.body()).doesNotContain("<script");
        }
    }

    @Test
    void anUnknownPageAndAnUnknownMailAreNotThere() throws Exception {
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/inbox/0123abcd").statusCode()).isEqualTo(404);
        assertThat(post("/inbox", "a=b").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> enter(TestCard card, String code) throws Exception {
        return post(READER, "card=" + card.fileName() + "&action=confirm&code=" + code);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(workbench.address() + path)));
    }

    private String getIn(String acceptLanguage, String path) throws Exception {
        URI address = URI.create(workbench.address() + path);
        return send(HttpRequest.newBuilder(address).header("Accept-Language", acceptLanguage))
                .body();
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(workbench.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }
}
