package fr.guichet.simulator.cardhost;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.RecordingUpstream;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workstation that people share: the doctor leaves with the card, the browser stays open. */
class CardOutOfTheReaderTest {

    private static final String CARD_PATH = "/realms/professionnels/broker/cps/endpoint/card?state=a";

    private TestPki pki;
    private RecordingUpstream upstream;
    private CardHost host;
    private Reader reader;
    private SSLContext workstation;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        pki = TestPki.start();
        upstream = new RecordingUpstream();
        host = CardHost.start(CardHostOptions.of(pki, upstream.origin()));
        reader = new Reader(pki.card(TestCard.DOCTOR_ANNE));
        workstation = workstation();
    }

    @AfterEach
    void stop() {
        host.close();
        upstream.close();
        pki.close();
    }

    @Test
    void aCardDoesNotComeBackWithTheConnection() throws Exception {
        HttpClient browser = browser();
        open(browser);

        reader.takeTheCardOut();
        open(browser);

        assertTheCardCameOnce();
    }

    @Test
    void aCardDoesNotComeBackWithTheTlsSession() throws Exception {
        open(browser());

        reader.takeTheCardOut();
        open(browser());

        assertTheCardCameOnce();
    }

    private void assertTheCardCameOnce() {
        assertThat(upstream.asked())
                .extracting(asked -> asked.headers().containsKey("Client-cert"))
                .containsExactly(true, false);
    }

    private void open(HttpClient browser) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(host.origin().resolve(CARD_PATH)).build();
        browser.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Each has connections of its own; the TLS sessions are the workstation's. */
    private HttpClient browser() {
        return HttpClient.newBuilder()
                .sslContext(workstation)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private SSLContext workstation() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pki.tlsServer().trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {reader}, trust.getTrustManagers(), null);
        return context;
    }

    /** Whoever asks gets the card that is in it. */
    private static final class Reader extends EngineKeyManager {
        private volatile Optional<CardCertificate> inserted;

        private Reader(CardCertificate card) {
            this.inserted = Optional.of(card);
        }

        private void takeTheCardOut() {
            inserted = Optional.empty();
        }

        @Override
        public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine engine) {
            return inserted.map(card -> "card").orElse(null);
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return inserted.orElseThrow().chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return inserted.orElseThrow().key();
        }
    }
}
