package fr.guichet.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationPolicyTest {

    private static final RevocationPolicy STANDARD = RevocationPolicy.standard();

    @Test
    void theStandardAsksOcspThenCrlWithoutGraceAndChecksAuthorities() {
        assertThat(STANDARD.mode()).isEqualTo(RevocationMode.OCSP_THEN_CRL);
        assertThat(STANDARD.crlGrace()).isZero();
        assertThat(STANDARD.checkAuthorities()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "P31D"})
    void aGraceThatIsNoneIsRefused(String grace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withCrlGrace(Duration.parse(grace)))
                .withMessageContaining("crlGrace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT6M"})
    void aTimeOutThatNeverEndsOrEndsAtOnceIsRefused(String timeout) {
        Duration wrong = Duration.parse(timeout);
        Duration right = Duration.ofSeconds(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withTimeouts(wrong, right, right))
                .withMessageContaining("connectTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withTimeouts(right, wrong, right))
                .withMessageContaining("ocspTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withTimeouts(right, right, wrong))
                .withMessageContaining("crlTimeout");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1023, (1L << 30) + 1})
    void aLimitOfBytesThatIsNoneIsRefused(long bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withMaxCrlBytes(bytes))
                .withMessageContaining("maxCrlBytes");
    }
}
