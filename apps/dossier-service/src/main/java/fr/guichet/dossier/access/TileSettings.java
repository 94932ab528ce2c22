package fr.guichet.dossier.access;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tiles may lead here.
 *
 * @param platforms none unless configured
 */
@ConfigurationProperties("guichet.tile")
public record TileSettings(List<Platform> platforms) {

    public TileSettings {
        platforms = platforms == null ? List.of() : List.copyOf(platforms);
        if (platforms.stream().map(Platform::issuer).distinct().count() < platforms.size()) {
            throw new IllegalArgumentException("DOSSIER_PLATFORMS names an issuer twice");
        }
    }

    /** The platform of an issuer, compared character for character. */
    Optional<Platform> ofIssuer(String issuer) {
        return platforms.stream()
                .filter(platform -> platform.issuer().toString().equals(issuer))
                .findFirst();
    }

    /** The platform of an alias. */
    Optional<Platform> ofAlias(String alias) {
        return platforms.stream()
                .filter(platform -> platform.alias().equals(alias))
                .findFirst();
    }
}
