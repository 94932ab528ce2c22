package fr.guichet.dossier.gateway;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway is asked whether delegations are in force.
 *
 * @param timeout for a whole question, up to half of it to wait for its turn; 10 seconds at most
 * @param atOnce how many questions may be on their way; 1 to 256
 */
@Validated
@ConfigurationProperties("guichet.delegations")
public record DelegationSettings(@NotNull Duration timeout, int atOnce) {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST = 256;

    public DelegationSettings {
        if (timeout != null && (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("DOSSIER_DELEGATION_TIMEOUT must lie between 0 and 10 seconds");
        }
        if (atOnce < 1 || atOnce > MOST) {
            throw new IllegalArgumentException("DOSSIER_DELEGATION_QUESTIONS must lie between 1 and 256");
        }
    }
}
