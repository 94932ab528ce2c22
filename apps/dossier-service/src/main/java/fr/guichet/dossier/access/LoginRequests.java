package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.TrustSettings;
import fr.guichet.identity.AssuranceLevel;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What a login asks of the gateway beyond the standard: PKCE S256, and the level of assurance when one is needed. */
final class LoginRequests {

    private LoginRequests() {}

    static OAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository registrations, TrustSettings trust) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(request -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
            askForLevel(request, trust.minimumAcr());
        });
        return resolver;
    }

    private static void askForLevel(OAuth2AuthorizationRequest.Builder request, AssuranceLevel minimum) {
        // The gateway answers the highest level among those asked for: asking for the lowest would hide a card's level.
        if (minimum != AssuranceLevel.EIDAS1) {
            request.additionalParameters(parameters -> parameters.put("acr_values", minimum.acr()));
        }
    }
}
