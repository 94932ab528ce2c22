package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.TrustSettings;
import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * What a login asks of the gateway beyond the standard: PKCE S256, the level of assurance when one is needed, and the
 * platform when the person comes from one.
 */
@Component
class LoginRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final TrustSettings trust;
    private final TileSettings tiles;

    LoginRequests(GatewayRegistration registrations, TrustSettings trust, TileSettings tiles) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.trust = trust;
        this.tiles = tiles;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return complete(standard.resolve(request), request);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return complete(standard.resolve(request, registration), request);
    }

    private OAuth2AuthorizationRequest complete(OAuth2AuthorizationRequest login, HttpServletRequest request) {
        if (login == null) {
            return null;
        }
        Map<String, Object> asked = new TreeMap<>();
        // The gateway answers the highest level among those asked for: asking for the lowest would hide a card's level.
        level(request).ifPresent(level -> asked.put("acr_values", level.acr()));
        Optional.ofNullable(request.getParameter(LoginStart.PLATFORM))
                .flatMap(tiles::ofAlias)
                .ifPresent(platform -> asked.put("kc_idp_hint", platform.alias()));
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(parameters -> parameters.putAll(asked))
                .build();
    }

    /** The level that the start asks for, or the minimum, whichever is higher; empty when it is the lowest there is. */
    private Optional<AssuranceLevel> level(HttpServletRequest request) {
        AssuranceLevel asked = AssuranceLevel.ofAcr(request.getParameter(LoginStart.LEVEL))
                .filter(level -> level.satisfies(trust.minimumAcr()))
                .orElse(trust.minimumAcr());
        return Optional.of(asked).filter(level -> level != AssuranceLevel.EIDAS1);
    }
}
