package fr.guichet.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.SignedCrls;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CARD-8")
class CrlReaderTest {

    private static final BigInteger SERIAL = new BigInteger("63daffcfc8034bdce06765d525029b44", 16);
    private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");

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
    void aCompleteCrlNamesTheRevokedAndTheTimeItCounts() throws Exception {
        Crl crl = read(draft().revoking(SERIAL).revokingWithoutReason(BigInteger.TEN));

        assertThat(crl.revokes(SERIAL)).isTrue();
        assertThat(crl.revokes(BigInteger.TEN)).isTrue();
        assertThat(crl.revokes(SERIAL.add(BigInteger.ONE))).isFalse();
        assertThat(crl.thisUpdate()).isEqualTo(MADE);
        assertThat(crl.nextUpdate()).isEqualTo(Instant.parse("2026-11-26T12:00:00Z"));
    }

    @Test
    void anEmptyCrlRevokesNobody() throws Exception {
        assertThat(read(draft()).revoked().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartitionedCrlIsRefusedEvenWhenItsRestrictionIsNotCritical(boolean critical) throws Exception {
        CrlDraft partitioned = draft().with(
                        Extension.issuingDistributionPoint,
                        critical,
                        new IssuingDistributionPoint(null, true, false, null, false, false));

        assertRefused(partitioned);
    }

    @Test
    void anIndirectCrlIsRefused() throws Exception {
        assertRefused(draft().with(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, false, false, null, true, false)));
    }

    @Test
    void anEntryOfAnotherIssuerIsRefused() throws Exception {
        GeneralNames other = new GeneralNames(new GeneralName(SignedCrls.name(pki, Authority.STANDARD_PERSONNES)));

        assertRefused(draft().revoking(SERIAL, Extension.certificateIssuer, other));
    }

    @Test
    void aDeltaIsRefused() throws Exception {
        assertRefused(draft().with(Extension.deltaCRLIndicator, true, new ASN1Integer(7)));
    }

    @Test
    void anUnknownCriticalExtensionOfAnEntryIsRefused() throws Exception {
        assertRefused(draft().revoking(SERIAL, Extension.instructionCode, DERNull.INSTANCE));
    }

    @Test
    void aCrlWithoutNextUpdateIsRefused() {
        assertRefused(draft().withoutNextUpdate());
    }

    @Test
    void aCrlSignedOverSha1IsRefused() {
        assertRefused(draft().signedWith("SHA1withRSA"));
    }

    @Test
    void aCrlCutShortAnywhereIsRefused() throws Exception {
        byte[] whole = draft().revoking(SERIAL).encoded();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(catchThrowable(() -> CrlDraft.read(pki, cut)))
                    .isInstanceOfAny(InvalidCrlException.class, IOException.class);
        }
    }

    @Test
    void bytesAfterACrlAreRefused() throws Exception {
        byte[] whole = draft().revoking(SERIAL).encoded();

        assertThatExceptionOfType(InvalidCrlException.class)
                .isThrownBy(() -> CrlDraft.read(pki, Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void noMutationOfACrlIsBelieved() throws Exception {
        Random random = new Random(20261120);
        byte[] whole = draft().revoking(SERIAL)
                .revoking(BigInteger.TEN)
                .with(Extension.cRLNumber, false, new ASN1Integer(42))
                .encoded();

        for (int i = 0; i < 3000; i++) {
            byte[] mutated = whole.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                mutated[random.nextInt(mutated.length)] ^= (byte) (1 + random.nextInt(255));
            }
            if (!Arrays.equals(mutated, whole)) {
                assertThat(catchThrowable(() -> CrlDraft.read(pki, mutated)))
                        .isInstanceOfAny(InvalidCrlException.class, IOException.class);
            }
        }
    }

    private static CrlDraft draft() {
        return new CrlDraft(pki, MADE);
    }

    private static Crl read(CrlDraft draft) throws InvalidCrlException, IOException {
        return CrlDraft.read(pki, draft.encoded());
    }

    private static void assertRefused(CrlDraft draft) {
        assertThatExceptionOfType(InvalidCrlException.class).isThrownBy(() -> read(draft));
    }
}
