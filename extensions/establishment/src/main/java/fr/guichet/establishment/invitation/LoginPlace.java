package fr.guichet.establishment.invitation;

import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/** Where somebody who has just chosen a password logs in: the pages of ours, whose first page is the login. */
final class LoginPlace {

    private static final String SPACE = "espace";

    private LoginPlace() {}

    static String of(KeycloakSession session, RealmModel realm) {
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return Urls.realmBase(base)
                .path(realm.getName())
                .path(SPACE)
                .path("/")
                .build()
                .toString();
    }
}
