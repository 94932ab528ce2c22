package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewayDiscovery;
import fr.guichet.dossier.gateway.GatewaySettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * This service as a client of the gateway: confidential, and with PKCE all the same. Built at the first login, since the
 * gateway may start later than this service.
 */
@Component
class GatewayRegistration implements ClientRegistrationRepository {

    /** Part of the redirect URI. */
    static final String ID = "guichet";

    private final GatewaySettings gateway;
    private final GatewayDiscovery discovery;
    private final ServiceSettings service;

    GatewayRegistration(GatewaySettings gateway, GatewayDiscovery discovery, ServiceSettings service) {
        this.gateway = gateway;
        this.discovery = discovery;
        this.service = service;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        return ClientRegistrations.fromOidcConfiguration(discovery.document())
                .registrationId(ID)
                .clientId(gateway.clientId())
                .clientSecret(gateway.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(service.address(LoginPaths.CALLBACK))
                .scope("openid")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
