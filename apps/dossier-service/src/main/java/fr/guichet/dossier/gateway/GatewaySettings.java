package fr.guichet.dossier.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway this service trusts, and what this service is to it.
 *
 * @param issuer the {@code iss} of every token, character for character; discovery starts from it
 * @param clientId this service as a client of the login
 * @param clientSecret its secret; there is no default
 * @param accountUrl where people manage their account, without query
 * @param timeout for connecting to the gateway and for each answer
 */
@Validated
@ConfigurationProperties("guichet.gateway")
public record GatewaySettings(
        @NotNull URI issuer,
        @NotBlank String clientId,
        @NotBlank(message = "GUICHET_DOSSIER_SECRET must be set") String clientSecret,
        @NotNull URI accountUrl,
        @NotNull Duration timeout) {

    public GatewaySettings {
        if (issuer != null && (issuer.getHost() == null || issuer.getQuery() != null || issuer.getFragment() != null)) {
            throw new IllegalArgumentException("GUICHET_ISSUER must be an absolute URL without query");
        }
        if (accountUrl != null
                && (accountUrl.getHost() == null
                        || accountUrl.getQuery() != null
                        || accountUrl.getFragment() != null)) {
            throw new IllegalArgumentException("GUICHET_ACCOUNT_URL must be an absolute URL without query");
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("the gateway's timeout must be positive");
        }
    }

    /** Scheme, host and port of the gateway: the only foreign place a form of ours may lead to. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** "Mon compte", told which client people come from, so that it offers the way back. */
    public String accountAddress() {
        return accountUrl + "?referrer=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    }

    /** Where the discovery document is (OpenID Connect Discovery 1.0, section 4). */
    URI discoveryDocument() {
        String base = issuer.toString();
        String separator = base.endsWith("/") ? "" : "/";
        return URI.create(base + separator + ".well-known/openid-configuration");
    }

    @Override
    public String toString() {
        return "GatewaySettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
