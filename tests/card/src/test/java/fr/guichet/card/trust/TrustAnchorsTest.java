package fr.guichet.card.trust;

import static fr.guichet.card.CardDesk.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.card.CardDesk;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-8")
class TrustAnchorsTest {

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @Test
    void selfSignedCertificatesAreRootsAndTheOthersIntermediates() {
        TrustAnchors anchors = CardDesk.anchors(pki.anchors());

        assertThat(anchors.authorities()).hasSize(6);
        assertThat(anchors.intermediates())
                .extracting(Authority::commonName)
                .containsExactlyInAnyOrder(
                        fr.guichet.simulator.pki.Authority.FORT_PERSONNES.commonName(),
                        fr.guichet.simulator.pki.Authority.STANDARD_PERSONNES.commonName(),
                        fr.guichet.simulator.pki.Authority.GIP_PERSONNES.commonName());
    }

    @Test
    void textAroundTheCertificatesAndACertificateTwiceDoNotMatter() throws InvalidAnchorsException {
        String bundle = "# FORT\nsubject=/C=FR\n" + pem(pki.anchors()) + "\n\n" + pem(pki.anchors());

        assertThat(TrustAnchors.ofPem(bundle).authorities()).hasSize(6);
    }

    @Test
    void aBundleWithoutRootIsRefused() {
        assertRefused(pem(List.of(certificate(fr.guichet.simulator.pki.Authority.FORT_PERSONNES))), "no root");
    }

    @Test
    void aBundleWithoutIntermediateIsRefused() {
        assertRefused(pem(List.of(certificate(fr.guichet.simulator.pki.Authority.FORT_ROOT))), "no intermediate");
    }

    @Test
    void anIntermediateThatLeadsToNoRootIsRefusedByName() {
        List<X509Certificate> certificates = new ArrayList<>(pki.anchors());
        certificates.add(certificate(fr.guichet.simulator.pki.Authority.HOMONYM_PERSONNES));

        assertRefused(pem(certificates), "leads to no root");
    }

    @Test
    void aCardIsNoAuthority() {
        List<X509Certificate> certificates = new ArrayList<>(pki.anchors());
        certificates.add(pki.card(TestCard.DOCTOR_ANNE).certificate());

        assertRefused(pem(certificates), "is not a certificate authority");
    }

    @Test
    void whatIsNoCertificateIsRefusedByItsPlace() {
        assertRefused(
                pem(pki.anchors()) + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "certificate 7 of the bundle");
    }

    @Test
    void anEmptyBundleAndAMissingFileAreRefused() {
        assertRefused("", "no root");
        assertThatExceptionOfType(InvalidAnchorsException.class)
                .isThrownBy(() -> TrustAnchors.read(Path.of("target", "there-is-no-such-file.pem")));
    }

    private static X509Certificate certificate(fr.guichet.simulator.pki.Authority authority) {
        return pki.certificate(authority);
    }

    private static void assertRefused(String bundle, String reason) {
        assertThatExceptionOfType(InvalidAnchorsException.class)
                .isThrownBy(() -> TrustAnchors.ofPem(bundle))
                .withMessageContaining(reason);
    }
}
