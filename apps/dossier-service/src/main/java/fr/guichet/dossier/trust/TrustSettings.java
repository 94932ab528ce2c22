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
 * @param medicalAcr the lowest level that opens a dossier, whose detail is medical data; {@code minimumAcr} when it is not
 *     set, never below it
 * @param clockSkew how far this machine's clock and the gateway's may be apart; two minutes at most
 */
@Validated
@ConfigurationProperties("guichet.trust")
public record TrustSettings(
        @NotBlank String audience,
        @NotNull AssuranceLevel minimumAcr,
        AssuranceLevel medicalAcr,
        @NotNull Duration clockSkew) {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(2);

    public TrustSettings {
        medicalAcr = medicalAcr == null ? minimumAcr : medicalAcr;
        if (minimumAcr != null && !medicalAcr.satisfies(minimumAcr)) {
            throw new IllegalArgumentException("DOSSIER_MEDICAL_ACR must not be below DOSSIER_MINIMUM_ACR");
        }
        if (clockSkew != null && (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0)) {
            throw new IllegalArgumentException("DOSSIER_CLOCK_SKEW must lie between 0 and 2 minutes");
        }
    }
}
