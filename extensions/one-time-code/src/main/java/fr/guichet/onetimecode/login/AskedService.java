package fr.guichet.onetimecode.login;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** What the service that the person wants to open is called, for the message with the code. */
final class AskedService {

    private AskedService() {}

    /** The server's own clients are called by a placeholder that only its pages resolve: they go by the realm's name. */
    static String of(RealmModel realm, ClientModel client) {
        String name = client.getName();
        if (name != null && !name.isBlank() && !name.contains("${")) {
            return name;
        }
        String realmName = realm.getDisplayName();
        return realmName == null || realmName.isBlank() ? realm.getName() : realmName;
    }
}
