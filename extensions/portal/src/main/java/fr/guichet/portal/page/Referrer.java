package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.util.ResolveRelative;

/**
 * The application that the person came from, and the way back to it. It names itself as it does to the account console
 * ({@code referrer}, {@code referrer_uri}); the address is its home or one that logins lead back to, or no way back is shown.
 * Kept with the login, for the pages after the first.
 *
 * @param name as the realm names the application
 * @param address where the way back leads
 */
record Referrer(String name, String address) {

    private static final String CLIENT = "referrer";
    private static final String ADDRESS = "referrer_uri";
    private static final String CLIENT_NOTE = "guichet.espace.referrer";
    private static final String ADDRESS_NOTE = "guichet.espace.referrer_uri";

    static Optional<Referrer> of(KeycloakSession session, Caller caller) {
        AuthenticatedClientSessionModel login = caller.session()
                .getAuthenticatedClientSessionByClient(
                        new PageCallers(session).client().getId());
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        if (query.containsKey(CLIENT)) {
            Optional<Referrer> named = find(session, query.getFirst(CLIENT), query.getFirst(ADDRESS));
            named.ifPresent(referrer -> {
                login.setNote(CLIENT_NOTE, query.getFirst(CLIENT));
                login.setNote(ADDRESS_NOTE, referrer.address());
            });
            return named;
        }
        return find(session, login.getNote(CLIENT_NOTE), login.getNote(ADDRESS_NOTE));
    }

    /** Judged at every page: what an application may be left to can change. */
    private static Optional<Referrer> find(KeycloakSession session, String clientId, String address) {
        ClientModel client =
                clientId == null ? null : session.getContext().getRealm().getClientByClientId(clientId);
        if (client == null || !client.isEnabled()) {
            return Optional.empty();
        }
        String home = ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl());
        // The account console hands on the application's home, which need not be an address that logins lead back to.
        String allowed = address == null || address.equals(home)
                ? home
                : RedirectUtils.verifyRedirectUri(session, address, client);
        if (allowed == null) {
            return Optional.empty();
        }
        String name = client.getName() == null || client.getName().isBlank() ? clientId : client.getName();
        return Optional.of(new Referrer(name, allowed));
    }

    Map<String, Object> model() {
        return Map.of("name", name, "url", address);
    }
}
