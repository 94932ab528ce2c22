package fr.guichet.dossier.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Judges what a platform's tile sends (OpenID Connect Core 1.0, section 4). {@code login_hint} is not read: who comes is
 * what the platform's login says, and an identifier in an address would end in logs.
 */
@Component
public class LoginInitiation {

    /** The platform's issuer. */
    public static final String ISSUER = "iss";
    /** The page to land on. */
    public static final String TARGET = "target_link_uri";

    private final TileSettings tiles;
    private final ServiceSettings service;
    private final TargetPage pages;

    LoginInitiation(TileSettings tiles, ServiceSettings service) {
        this.tiles = tiles;
        this.service = service;
        this.pages = new TargetPage(service);
    }

    /**
     * The login that is asked for.
     *
     * @throws InitiationRefusedException with the first cause found against it
     */
    public InitiatedLogin judge(Map<String, List<String>> parameters) throws InitiationRefusedException {
        String issuer = single(parameters, ISSUER, InitiationRefusal.ISSUER_ABSENT);
        if (issuer == null) {
            throw new InitiationRefusedException(InitiationRefusal.ISSUER_ABSENT);
        }
        Platform platform = tiles.ofIssuer(issuer)
                .orElseThrow(() -> new InitiationRefusedException(InitiationRefusal.ISSUER_UNKNOWN));
        String target = single(parameters, TARGET, InitiationRefusal.TARGET);
        String page = target == null
                ? TargetPage.HOME
                : pages.in(target).orElseThrow(() -> new InitiationRefusedException(InitiationRefusal.TARGET));
        return new InitiatedLogin(platform, page);
    }

    /** The address of the page, as a tile names it. */
    public String target(InitiatedLogin login) {
        return service.address(login.page());
    }

    private static String single(Map<String, List<String>> parameters, String name, InitiationRefusal several)
            throws InitiationRefusedException {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InitiationRefusedException(several);
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
