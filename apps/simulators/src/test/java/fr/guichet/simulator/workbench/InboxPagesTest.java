package fr.guichet.simulator.workbench;

import static fr.guichet.simulator.workbench.Traffic.receive;
import static fr.guichet.simulator.workbench.Traffic.send;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.cardhost.CardHost;
import fr.guichet.simulator.cardhost.CardHostOptions;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.oidc.Face;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsCredentials;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxPagesTest {
    private static final SmsCredentials CREDENTIALS = new SmsCredentials("Basic test", "system", "password");

    private TestPki pki;
    private CardHost cardHost;
    private Inbox inbox;
    private SmsGatewaySimulator sms;
    private OidcSimulator partner;
    private Workbench workbench;

    @BeforeEach
    void start() throws IOException {
        pki = TestPki.start();
        cardHost = CardHost.start(CardHostOptions.of(pki, URI.create("http://localhost:1")));
        inbox = Inbox.start();
        sms = SmsGatewaySimulator.start(0, 0, CREDENTIALS);
        partner = OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0);
        workbench = Workbench.start(0, new Neighbours(cardHost, pki, inbox, sms, partner.people(), List.of()));
    }

    @AfterEach
    void stop() {
        workbench.close();
        partner.close();
        sms.close();
        inbox.close();
        cardHost.close();
        pki.close();
    }

    @Test
    void aMailIsListedAndShownWithItsLinks() throws Exception {
        String id = receive(
                inbox, "<script>alert(1)</script>", "<p>x <a href=\"http://localhost:8080/v?k=1&amp;l=2\">y</a></p>");

        assertThat(get("/inbox").body())
                .contains("/inbox/" + id)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(get("/inbox/" + id).body())
                .contains("<a href=\"http://localhost:8080/v?k=1&amp;l=2\">")
                .contains("<iframe sandbox=");
        HttpResponse<String> frame = get("/inbox/" + id + "/html");
        assertThat(frame.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("sandbox ")
                        .doesNotContain("allow-scripts")
                        .doesNotContain("allow-same-origin"));
    }

    @Test
    void anSmsIsListedWithItsTextAndItsNumber() throws Exception {
        assertThat(get("/inbox").body()).contains("Aucun SMS");

        HttpResponse<String> answer = send(HttpRequest.newBuilder(sms.address())
                .header("Authorization", CREDENTIALS.authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"to\":\"+33612345678\",\"from\":\"Guichet\",\"text\":\"Réf. <b> & co\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get("/inbox?lang=fr").body())
                .contains("<strong>Réf. &lt;b&gt; &amp; co</strong>")
                .contains("À +33612345678")
                .contains("(HTTP)");
        assertThat(get("/inbox?lang=en").body()).contains("Text messages").contains("To +33612345678");
    }

    @Test
    void theOperatorTakesNothingFromStrangers() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(sms.address())
                .header("Authorization", "Basic guessed")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"+33612345678\",\"text\":\"x\"}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(sms.inbox().messages()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(workbench.address() + path)));
    }
}
