package fr.guichet.simulator.cardhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.simulator.RecordingUpstream;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardHostTest {

    private static final String CARD_PATH = "/realms/professionnels/broker/cps/endpoint/card?state=a.b%2Fc&x=";

    private static TestPki pki;
    private RecordingUpstream upstream;
    private CardHost host;

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
        upstream = new RecordingUpstream();
        host = CardHost.start(CardHostOptions.of(pki, upstream.origin()));
    }

    @AfterEach
    void stop() {
        host.close();
        upstream.close();
    }

    @Test
    void theCertificateOfTheHandshakeReachesTheLoginHost() throws Exception {
        CardCertificate card = pki.card(TestCard.DOCTOR_ANNE);

        HttpResponse<String> answer = get(pki.workstation(card), CARD_PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("http://localhost:8080/after?code=abc");
        assertThat(upstream.only().target()).hasToString(CARD_PATH);
        assertThat(upstream.only().headers().get("Client-Cert"))
                .containsExactly(":"
                        + Base64.getEncoder().encodeToString(card.certificate().getEncoded()) + ":");
    }

    @Test
    void theLoginHostSeesTheProxyAddressAndTheBrowserBehindIt() throws Exception {
        get(pki.workstation(), CARD_PATH);

        String proxy = host.notice().isPresent() ? "127.0.0.1" : CardHostOptions.PROXY_ADDRESS;
        assertThat(upstream.only().from()).isEqualTo(proxy);
        assertThat(upstream.only().headers().getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(upstream.only().headers().getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(upstream.only().headers().getFirst("X-Forwarded-Host")).isEqualTo("localhost:" + host.port());
    }

    @Test
    void aRequestWithoutCertificateIsPassedOnWithoutHeader() throws Exception {
        HttpResponse<String> answer = get(pki.workstation(), CARD_PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(upstream.only().headers()).doesNotContainKey("Client-cert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client-Cert",
                "client-cert",
                "Client_Cert",
                "Client-Cert-Chain",
                "SSL_CLIENT_CERT",
                "ssl-client-cert",
                "X-SSL-Client-Cert",
                "X-Forwarded-Tls-Client-Cert",
                "X-Forwarded-Client-Cert",
                "X-Client-Cert",
                "X-Real-Ip",
                "Forwarded"
            })
    void aForgedHeaderIsStripped(String name) throws Exception {
        CardCertificate forged = pki.card(TestCard.DOCTOR_VIRGINIE);
        String value =
                ":" + Base64.getEncoder().encodeToString(forged.certificate().getEncoded()) + ":";

        HttpResponse<String> answer = get(pki.workstation(), CARD_PATH, name, value);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(upstream.only().headers().values().toString()).doesNotContain(value);
        assertThat(upstream.only().headers().keySet().stream().map(String::toLowerCase))
                .doesNotContain(name.toLowerCase(Locale.ROOT), "client-cert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"})
    void aForgedForwardingHeaderIsReplaced(String name) throws Exception {
        get(pki.workstation(), CARD_PATH, name, "attacker.example");

        assertThat(upstream.only().headers().get(name)).hasSize(1).doesNotContain("attacker.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/realms/professionnels/account",
                "/realms/professionnels/broker/cps/endpoint/return?state=a",
                "/realms/professionnels/broker/cps/endpoint/card/",
                "/realms/professionnels/broker/cps/endpoint/card;a=b",
                "/realms/professionnels/broker/../broker/cps/endpoint/card",
                "/realms/a%2Fb/broker/cps/endpoint/card",
                "/admin/realms/professionnels/broker/cps/endpoint/card"
            })
    void everythingElseIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = get(pki.workstation(), path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(upstream.asked()).isEmpty();
    }

    @Test
    void anotherMethodIsNotThere() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(host.origin().resolve(CARD_PATH))
                .POST(HttpRequest.BodyPublishers.ofString("state=a"))
                .build();

        HttpResponse<String> answer = client(pki.workstation()).send(post, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(upstream.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {"DOCTOR_EXPIRED", "DOCTOR_NOT_YET_VALID", "DOCTOR_OTHER_CA", "DOCTOR_SOFTWARE", "DOCTOR_SIGNATURE"
            })
    @Tag("CARD-8")
    void aBadCardGetsThroughTheHandshakeSoThatThePageCanExplain(TestCard card) throws Exception {
        HttpResponse<String> answer = get(pki.workstation(pki.card(card)), CARD_PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(upstream.only().headers()).containsKey("Client-cert");
    }

    @Test
    void tls13IsNotOffered() throws Exception {
        assertThatThrownBy(() -> handshake("TLSv1.3")).isInstanceOf(SSLException.class);
        try (SSLSocket socket = handshake("TLSv1.2", "TLSv1.3")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void onlyHttp11IsOffered() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(host.origin().resolve(CARD_PATH)).build();
        HttpClient client = HttpClient.newBuilder()
                .sslContext(pki.workstation())
                .version(HttpClient.Version.HTTP_2)
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void theNamesAdvertisedAreThoseOfThePersonnesAuthoritiesOfCards() throws Exception {
        AskedNames names = new AskedNames();
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pki.tlsServer().trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {names}, trust.getTrustManagers(), null);

        get(context, CARD_PATH);

        assertThat(names.asked)
                .containsExactlyInAnyOrder(
                        pki.certificate(Authority.FORT_PERSONNES).getSubjectX500Principal(),
                        pki.certificate(Authority.STANDARD_PERSONNES).getSubjectX500Principal(),
                        pki.certificate(Authority.GIP_PERSONNES).getSubjectX500Principal());
    }

    @Test
    void aDishonestCardHostPresentsAnotherCertificate() throws Exception {
        CardCertificate other = pki.card(TestCard.DOCTOR_VIRGINIE);
        try (CardHost dishonest = CardHost.start(CardHostOptions.of(pki, upstream.origin())
                .withSource("127.0.0.1")
                .withPresented(handshake -> Optional.of(other.certificate())))) {
            client(pki.workstation())
                    .send(
                            HttpRequest.newBuilder(dishonest.origin().resolve(CARD_PATH))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }

        assertThat(upstream.only().from()).isEqualTo("127.0.0.1");
        assertThat(upstream.only().headers().getFirst("Client-Cert"))
                .contains(Base64.getEncoder().encodeToString(other.certificate().getEncoded()));
    }

    @Test
    void aLoginHostThatIsDownIsSaidSo() throws Exception {
        upstream.close();

        assertThat(get(pki.workstation(), CARD_PATH).statusCode()).isEqualTo(502);
    }

    private HttpResponse<String> get(SSLContext tls, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.origin() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client(tls).send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private SSLSocket handshake(String... protocols) throws IOException, GeneralSecurityException {
        SSLSocket socket = (SSLSocket)
                pki.workstation().getSocketFactory().createSocket(InetAddress.getByName("127.0.0.1"), host.port());
        try {
            socket.setEnabledProtocols(protocols);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A browser's picker: sees the names of the request and chooses nothing. */
    private static final class AskedNames extends EngineKeyManager {
        private final Set<Principal> asked = new CopyOnWriteArraySet<>();

        @Override
        public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine engine) {
            asked.addAll(List.of(issuers));
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[0];
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }
}
