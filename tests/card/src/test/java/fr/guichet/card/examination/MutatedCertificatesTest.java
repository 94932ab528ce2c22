package fr.guichet.card.examination;

import static fr.guichet.card.CardDesk.doctor;
import static fr.guichet.card.CardDesk.encoded;
import static fr.guichet.card.CardDesk.policy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardVerdict;
import fr.guichet.card.profile.CardCertificateReader;
import fr.guichet.simulator.pki.CardOids;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-8")
class MutatedCertificatesTest {

    private static final int MUTATIONS = 10_000;
    private static final int SIGNED = 1_500;

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
    void tenThousandMutatedCertificatesEndInNothingButARefusal() {
        List<byte[]> originals = List.of(
                encoded(pki.card(TestCard.DOCTOR_ANNE).certificate()),
                encoded(pki.card(TestCard.CPE_CHARLES).certificate()),
                encoded(pki.card(TestCard.CPE_ANONYMOUS).certificate()),
                encoded(pki.card(TestCard.DOCTOR_GIP).certificate()));
        Random random = new Random(20261120);
        int examined = 0;
        try (CardExaminer examiner = new CardExaminer(policy(pki), Clock.systemUTC())) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] original = originals.get(i % originals.size());
                byte[] mutated = mutated(original, random);
                assertReadOrRefused(mutated);
                Optional<X509Certificate> certificate = parsed(mutated);
                if (certificate.isPresent() && !Arrays.equals(mutated, original)) {
                    examined++;
                    assertThat(examiner.examine(List.of(certificate.get()))).isInstanceOf(CardVerdict.Refused.class);
                }
            }
        }
        // Most mutations the JDK cannot read either; enough must be left to show anything.
        assertThat(examined).isGreaterThan(MUTATIONS / 10);
    }

    @Test
    void hostileContentUnderARightSignatureEndsInAVerdict() {
        List<ASN1ObjectIdentifier> extensions = List.of(
                CardOids.CATEGORY,
                CardOids.CARD_TYPE,
                CardOids.CARD_NUMBER,
                CardOids.PROFESSION,
                CardOids.PROFESSION_IN_TRAINING,
                CardOids.SAVOIR_FAIRE,
                Extension.certificatePolicies,
                Extension.cRLDistributionPoints,
                Extension.authorityInfoAccess);
        Random random = new Random(20261121);
        int examined = 0;
        try (CardExaminer examiner = new CardExaminer(policy(pki), Clock.systemUTC())) {
            for (int i = 0; i < SIGNED; i++) {
                ASN1ObjectIdentifier extension = extensions.get(i % extensions.size());
                byte[] content = content(random);
                X509Certificate card;
                try {
                    card = pki.issue(doctor().rawExtension(extension, content)).certificate();
                } catch (IllegalStateException unreadable) {
                    // The JDK itself reads no such certificate, so none can come from a handshake.
                    continue;
                }
                assertThat(examiner.examine(List.of(card))).isNotNull();
                examined++;
            }
        }
        assertThat(examined).isGreaterThan(SIGNED / 2);
    }

    private static void assertReadOrRefused(byte[] der) {
        try {
            assertThat(CardCertificateReader.read(der)).isNotNull();
        } catch (CardRefusedException refused) {
            assertThat(refused.refusal()).isNotNull();
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] copy = original.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(6)) {
                case 0 -> copy = Arrays.copyOf(copy, 1 + at);
                case 1 -> copy = inserted(copy, at, random);
                case 2 -> copy[at] = (byte) (random.nextBoolean() ? 0x80 : 0xff);
                default -> copy[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return copy;
    }

    private static byte[] inserted(byte[] bytes, int at, Random random) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = (byte) random.nextInt();
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    /** Half noise, half DER with a tag and length that fit. */
    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(60)];
        random.nextBytes(content);
        if (random.nextBoolean() && content.length >= 2) {
            byte[] tags = {0x02, 0x04, 0x0c, 0x13, 0x30, 0x31, (byte) 0xa0};
            content[0] = tags[random.nextInt(tags.length)];
            content[1] = (byte) (content.length - 2);
        }
        return content;
    }

    private static Optional<X509Certificate> parsed(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
