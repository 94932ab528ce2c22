package fr.guichet.dossier.access;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What this service is for its users.
 *
 * @param publicUrl scheme, host and port as the browser sees them, without a path; never taken from a request
 * @param loginLimit how long after the login a session ends, however busy
 */
@Validated
@ConfigurationProperties("guichet.service")
public record ServiceSettings(@NotNull URI publicUrl, @NotNull Duration loginLimit) {

    private static final Duration SHORTEST_LIMIT = Duration.ofMinutes(1);

    public ServiceSettings {
        if (publicUrl != null
                && (publicUrl.getHost() == null
                        || !("" + publicUrl.getRawPath()).matches("/?")
                        || publicUrl.getRawQuery() != null)) {
            throw new IllegalArgumentException("GUICHET_DOSSIER_URL must be scheme, host and port alone");
        }
        if (loginLimit != null && loginLimit.compareTo(SHORTEST_LIMIT) < 0) {
            throw new IllegalArgumentException("DOSSIER_LOGIN_LIMIT must be 1 minute at least");
        }
    }

    /** Whether browsers reach it by TLS, so that cookies can insist on it. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The absolute address of a path that starts with {@code /}. */
    public String address(String path) {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + path;
    }
}
