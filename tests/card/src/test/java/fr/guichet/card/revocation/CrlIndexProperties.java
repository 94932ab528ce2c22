package fr.guichet.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestPki;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Tag("CARD-8")
class CrlIndexProperties {

    private static TestPki pki;

    @BeforeContainer
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterContainer
    static void stop() {
        pki.close();
    }

    @Property(tries = 200)
    void theIndexSaysWhatTheCrlOfTheJdkSays(
            @ForAll("crls") Set<BigInteger> revoked, @ForAll("asked") List<BigInteger> asked) throws Exception {
        CrlDraft draft = new CrlDraft(pki, Instant.parse("2026-11-20T12:00:00Z"));
        for (BigInteger serial : revoked) {
            if (serial.testBit(3)) {
                draft.revoking(serial);
            } else {
                draft.revokingWithoutReason(serial);
            }
        }
        byte[] der = draft.encoded();
        X509CRL reference =
                (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));

        Crl crl = CrlDraft.read(pki, der);

        assertThat(crl.revoked().size()).isEqualTo(revoked.size());
        assertThat(crl.thisUpdate()).isEqualTo(reference.getThisUpdate().toInstant());
        assertThat(crl.nextUpdate()).isEqualTo(reference.getNextUpdate().toInstant());
        assertThat(revoked).allMatch(crl::revokes);
        for (BigInteger serial : asked) {
            assertThat(crl.revokes(serial)).isEqualTo(reference.getRevokedCertificate(serial) != null);
        }
    }

    @Example
    void aCrlLongerThanTheBufferItIsReadThroughIsWhole() throws Exception {
        Random random = new Random(20261120);
        CrlDraft draft = new CrlDraft(pki, Instant.parse("2026-11-20T12:00:00Z"));
        Set<BigInteger> revoked = new HashSet<>();
        while (revoked.size() < 6000) {
            BigInteger serial = new BigInteger(127, random);
            if (revoked.add(serial)) {
                draft.revoking(serial);
            }
        }

        Crl crl = CrlDraft.read(pki, draft.encoded());

        assertThat(crl.revoked().size()).isEqualTo(6000);
        assertThat(revoked).allMatch(crl::revokes);
        assertThat(revoked).noneMatch(serial -> crl.revokes(serial.not()));
    }

    @Provide
    Arbitrary<Set<BigInteger>> crls() {
        return serials().set().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<BigInteger>> asked() {
        return serials().list().ofMaxSize(60);
    }

    /** Short and long, equal in one half, with the high bit set, negative: all that has been issued. */
    private static Arbitrary<BigInteger> serials() {
        Arbitrary<BigInteger> tiny = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(20));
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers()
                .between(BigInteger.ONE.shiftLeft(159).negate(), BigInteger.ONE.shiftLeft(159));
        Arbitrary<BigInteger> sixteenBytes =
                Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(120), BigInteger.ONE.shiftLeft(128));
        Arbitrary<BigInteger> oneHighWord =
                tiny.map(low -> BigInteger.ONE.shiftLeft(64).add(low));
        return Arbitraries.oneOf(tiny, any, sixteenBytes, oneHighWord);
    }
}
