package fr.guichet.card.provider;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.urls.UrlType;

/**
 * What every step of a hand-off needs: the provider it belongs to, in one request.
 *
 * @param session of the request
 * @param realm of the provider
 * @param config of the provider
 * @param services of the server
 */
record HandOff(KeycloakSession session, RealmModel realm, CardProviderConfig config, CardServices services) {

    /** Whether a card could be believed at all. */
    boolean isAvailable() {
        return config.isEnabled() && services.source() != CertificateSource.NONE;
    }

    HandOffAddresses addresses() {
        URI loginBase = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return new HandOffAddresses(loginBase, realm.getName(), config.getAlias());
    }

    HandOffStore store() {
        return new HandOffStore(session.getProvider(SingleUseObjectProvider.class), services.random());
    }

    BrowserLogins browserLogins() {
        return new BrowserLogins(session, realm);
    }

    StateBinding binding(String state) {
        return StateBinding.of(realm.getId(), config.getInternalId(), state);
    }

    /** Sends the browser on, leaving nothing of the address in a cache or a referrer. */
    static Response sendTo(URI address) {
        return Response.seeOther(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
