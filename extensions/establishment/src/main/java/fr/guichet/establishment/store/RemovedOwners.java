package fr.guichet.establishment.store;

import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Takes the rows of an account or a realm away with it, in the transaction that removes it. */
final class RemovedOwners implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserPreRemovedEvent removed) {
            EstablishmentStore.of(removed.getKeycloakSession())
                    .removeMembershipsOf(
                            removed.getRealm().getId(), removed.getUser().getId());
        } else if (event instanceof RealmRemovedEvent removed) {
            EstablishmentStore.of(removed.getKeycloakSession())
                    .removeAllOf(removed.getRealm().getId());
        }
    }
}
