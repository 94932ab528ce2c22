package fr.guichet.establishment.invitation;

import java.net.URI;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** Where somebody answers the invitations of establishments, once logged in: the section of our pages. */
final class OwnInvitationsPage {

    private OwnInvitationsPage() {}

    static String address(URI base, RealmModel realm) {
        return Urls.realmBase(base)
                .path(realm.getName())
                .path("espace/etablissement/invitations")
                .build()
                .toString();
    }
}
