package fr.guichet.establishment.invitation;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;

/**
 * Where somebody who has just chosen a password begins to log in: the application that the realm names for newcomers
 * (realm fragment {@code establishments.yaml}).
 *
 * @param client the application, or the server's own client when none is named
 * @param address where a login of it begins; empty when none is named
 */
record LoginPlace(ClientModel client, Optional<String> address) {

    private static final String CLIENT = "guichet.newcomer.client";
    private static final String ADDRESS = "guichet.newcomer.login";

    static LoginPlace of(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(CLIENT))
                .map(realm::getClientByClientId)
                .filter(ClientModel::isEnabled)
                .map(client -> new LoginPlace(
                        client, Optional.ofNullable(realm.getAttribute(ADDRESS)).filter(LoginPlace::isAddress)))
                .orElseGet(() -> new LoginPlace(SystemClientUtil.getSystemClient(realm), Optional.empty()));
    }

    private static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
