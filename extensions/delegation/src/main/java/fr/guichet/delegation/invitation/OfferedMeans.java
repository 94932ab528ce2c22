package fr.guichet.delegation.invitation;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A means of login that the page of an invitation offers.
 *
 * @param alias of the identity provider
 * @param address of the page that leads to the login
 * @param token of the link, while nobody is logged in
 */
record OfferedMeans(String alias, URI address, Optional<String> token) {

    /** As the parts of the login page read a means. */
    Map<String, String> model() {
        UriBuilder login = UriBuilder.fromUri(address).queryParam("moyen", alias);
        token.ifPresent(value -> login.queryParam(InvitationAddresses.TOKEN, value));
        return Map.of("alias", alias, "loginUrl", login.build().toString());
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "OfferedMeans[" + alias + "]";
    }
}
