package fr.guichet.benchmark;

import com.sun.net.httpserver.HttpServer;
import fr.guichet.card.CardVerdict;
import fr.guichet.card.examination.CardExaminer;
import fr.guichet.card.examination.CardPolicy;
import fr.guichet.card.revocation.RevocationMode;
import fr.guichet.card.revocation.RevocationPolicy;
import fr.guichet.card.trust.InvalidAnchorsException;
import fr.guichet.card.trust.TrustAnchors;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.simulator.pki.LargeCrl;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A simulated authority with a CRL of a given length, some of its cards, and examiners that have seen them all before. */
final class Desk implements AutoCloseable {

    private final TestPki pki;
    private final Path crlFile;
    private final HttpServer server;
    private final List<CardCertificate> cards = new ArrayList<>();
    // Standing still, so that what is kept of OCSP does not end in the middle of a measurement.
    private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);

    Desk(int entries, int cardCount) throws IOException {
        pki = TestPki.start();
        crlFile = Path.of("target", "large-" + entries + ".crl");
        LargeCrl.write(pki, Authority.FORT_PERSONNES, entries, crlFile);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/large.crl", exchange -> {
            exchange.sendResponseHeaders(200, Files.size(crlFile));
            try (OutputStream body = exchange.getResponseBody()) {
                Files.copy(crlFile, body);
            }
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/large.crl";
        for (int i = 0; i < cardCount; i++) {
            cards.add(pki.issue(CardSpec.cps("ANNE", "MED-CS RPPS0035689", "899700356894", "Médecin", 10)
                    .savoirFaire("SM54")
                    .crl(address)));
        }
    }

    Path crlFile() {
        return crlFile;
    }

    /** The authority that signed the CRL, as the gateway is configured with it. */
    fr.guichet.card.trust.Authority issuer() {
        return anchors().authorities().stream()
                .filter(authority -> authority.certificate().equals(pki.certificate(Authority.FORT_PERSONNES)))
                .findFirst()
                .orElseThrow();
    }

    /** One chain for each card. */
    List<List<X509Certificate>> chains() {
        return cards.stream().map(CardCertificate::chain).toList();
    }

    X509Certificate root() {
        return pki.certificate(Authority.FORT_ROOT);
    }

    /** An examiner that has accepted every card once. */
    CardExaminer examiner(RevocationMode mode) {
        RevocationPolicy revocation = RevocationPolicy.standard()
                .withMode(mode)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(2));
        CardExaminer examiner = new CardExaminer(
                CardPolicy.standard(anchors()).withTestCards(true).withRevocation(revocation), clock);
        for (List<X509Certificate> chain : chains()) {
            if (!(examiner.examine(chain) instanceof CardVerdict.Accepted)) {
                throw new IllegalStateException("a card to measure with is not accepted");
            }
        }
        return examiner;
    }

    @Override
    public void close() {
        server.stop(0);
        pki.close();
    }

    private TrustAnchors anchors() {
        StringBuilder pem = new StringBuilder();
        try {
            for (X509Certificate anchor : pki.anchors()) {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(anchor.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            return TrustAnchors.ofPem(pem.toString());
        } catch (CertificateEncodingException | InvalidAnchorsException impossible) {
            throw new IllegalStateException("the simulated authorities can be configured", impossible);
        }
    }
}
