package fr.guichet.dossier.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The edges of the skew, on a clock that stands still. */
@Tag("DOS-6")
class ValidityRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final ExpiryRule expiry = new ExpiryRule(Clock.fixed(NOW, ZoneOffset.UTC), SKEW);
    private final StartOfValidityRule start = new StartOfValidityRule(Clock.fixed(NOW, ZoneOffset.UTC), SKEW);

    @Test
    void aTokenLivesUntilItsExpiryAndTheSkewAndNotASecondMore() {
        assertThat(expiry.refusalOf(expiring(NOW.minusSeconds(9)))).isEmpty();
        assertThat(expiry.refusalOf(expiring(NOW.minusSeconds(10)))).contains(TokenRefusal.EXPIRED);
    }

    @Test
    void aTokenWithoutExpiryNeverLives() {
        assertThat(expiry.refusalOf(new JWTClaimsSet.Builder().build())).contains(TokenRefusal.EXPIRY_ABSENT);
    }

    @Test
    void aTokenStartsTheSkewEarlierAndNotASecondMore() {
        assertThat(start.refusalOf(notBefore(NOW.plusSeconds(10)))).isEmpty();
        assertThat(start.refusalOf(notBefore(NOW.plusSeconds(11)))).contains(TokenRefusal.NOT_YET_VALID);
    }

    private static JWTClaimsSet expiring(Instant at) {
        return new JWTClaimsSet.Builder().expirationTime(Date.from(at)).build();
    }

    private static JWTClaimsSet notBefore(Instant at) {
        return new JWTClaimsSet.Builder().notBeforeTime(Date.from(at)).build();
    }
}
