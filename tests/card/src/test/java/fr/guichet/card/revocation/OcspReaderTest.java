package fr.guichet.card.revocation;

import static fr.guichet.card.CardDesk.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.Watch;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.Revocation;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-8")
class OcspReaderTest {

    private TestPki pki;

    @BeforeEach
    void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterEach
    void stop() {
        pki.close();
    }

    @Test
    void noMutationOfAnAnswerMakesARevokedCardGood() throws Exception {
        CardCertificate card = pki.issue(doctor());
        pki.revoke(card, Revocation.OCSP_ONLY);
        OcspQuestion question = question(card);
        byte[] answer = ask(card, question);
        Random random = new Random(20261120);

        for (int i = 0; i < 3000; i++) {
            byte[] mutated = answer.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                mutated[random.nextInt(mutated.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(isGood(question, mutated)).isFalse();
        }
    }

    @Test
    void anAnswerToAnotherQuestionAboutTheSameCardIsNotBelieved() throws Exception {
        CardCertificate card = pki.issue(doctor());
        byte[] earlier = ask(card, question(card));

        assertThatExceptionOfType(InvalidOcspException.class)
                .isThrownBy(() -> new OcspReader(question(card), Instant.now()).read(earlier))
                .withMessageContaining("nonce");
    }

    @Test
    void anAnswerSaysUntilWhenItMayBeRepeatedAndWhoSignedIt() throws Exception {
        CardCertificate card = pki.issue(doctor());
        OcspQuestion question = question(card);

        OcspAnswer answer = new OcspReader(question, Instant.now()).read(ask(card, question));

        assertThat(answer.status()).isEqualTo(OcspAnswer.Status.GOOD);
        assertThat(answer.until()).hasValueSatisfying(until -> assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(50)),
                        Instant.now().plus(Duration.ofMinutes(61))));
        assertThat(answer.delegate()).hasValueSatisfying(delegate -> assertThat(delegate.isExemptFromRevocation())
                .isTrue());
    }

    private static boolean isGood(OcspQuestion question, byte[] bytes) {
        try {
            return new OcspReader(question, Instant.now()).read(bytes).status() == OcspAnswer.Status.GOOD;
        } catch (InvalidOcspException unbelievable) {
            return false;
        }
    }

    private static OcspQuestion question(CardCertificate card) {
        return new OcspQuestion(card.issuer(), card.certificate().getSerialNumber());
    }

    private static byte[] ask(CardCertificate card, OcspQuestion question) throws Exception {
        URI responder = RevocationPointers.of(card.certificate()).responders().get(0);
        return new HttpFetch(Duration.ofSeconds(2))
                .postOcsp(
                        responder,
                        question.encoded(),
                        OcspReader.MAX_BYTES,
                        Duration.ofSeconds(5),
                        Watch.nobody().begin(CallKind.OCSP, "issuer", null));
    }
}
