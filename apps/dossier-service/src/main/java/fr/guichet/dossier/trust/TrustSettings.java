package fr.guichet.dossier.trust;

import fr.guichet.identity.AssuranceLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a token must show beyond its signature.
 *
 * @param audience the {@code aud} an access token must hold
 * @param minimumAcr the lowest level let in, on the scale of {@link AssuranceLevel}
 * @param clockSkew how far this machine's clock and the gateway's may be apart; two minutes at most
 */
@Validated
@ConfigurationProperties("guichet.trust")
public record TrustSettings(
        @NotBlank String audience, @NotNull AssuranceLevel minimumAcr, @NotNull Duration clockSkew) {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(2);

    public TrustSettings {
        if (clockSkew != null && (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0)) {
            throw new IllegalArgumentException("DOSSIER_CLOCK_SKEW must lie between 0 and 2 minutes");
        }
    }
}
