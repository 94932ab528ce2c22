package fr.guichet.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.examination.CardExaminer;
import fr.guichet.card.examination.CardPolicy;
import fr.guichet.card.revocation.RevocationPolicy;
import fr.guichet.card.trust.InvalidAnchorsException;
import fr.guichet.card.trust.TrustAnchors;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.simulator.pki.TestPki;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where test cards are shown to examiners: the policy of a server for TEST cards, with time-outs a test can wait for. */
public final class CardDesk {

    private static final Duration SHORT = Duration.ofSeconds(4);

    private CardDesk() {}

    /** A professional's card, to be changed in one thing. */
    public static CardSpec doctor() {
        return CardSpec.cps("ANNE", "MED-CS RPPS0035689", "899700356894", "Médecin", 10)
                .savoirFaire("SM54");
    }

    public static TrustAnchors anchors(List<X509Certificate> certificates) {
        try {
            return TrustAnchors.ofPem(pem(certificates));
        } catch (InvalidAnchorsException invalid) {
            throw new AssertionError(invalid);
        }
    }

    public static String pem(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(encoded(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    public static CardPolicy policy(TestPki pki) {
        return CardPolicy.standard(anchors(pki.anchors())).withTestCards(true).withRevocation(revocation());
    }

    public static RevocationPolicy revocation() {
        return RevocationPolicy.standard().withTimeouts(SHORT, SHORT, SHORT);
    }

    /** The verdict of a server for TEST cards. */
    public static CardVerdict examine(TestPki pki, CardCertificate card) {
        return examine(pki, card, UnaryOperator.identity());
    }

    /** The verdict of a server for TEST cards whose policy is changed. */
    public static CardVerdict examine(TestPki pki, CardCertificate card, UnaryOperator<CardPolicy> change) {
        try (CardExaminer examiner = new CardExaminer(change.apply(policy(pki)), Clock.systemUTC())) {
            return examiner.examine(card.chain());
        }
    }

    public static CardHolder accepted(CardVerdict verdict) {
        assertThat(verdict).isInstanceOf(CardVerdict.Accepted.class);
        return ((CardVerdict.Accepted) verdict).holder();
    }

    public static void assertRefused(CardVerdict verdict, CardRefusal refusal) {
        assertThat(verdict).isEqualTo(new CardVerdict.Refused(refusal));
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
