package fr.guichet.establishment.following;

import fr.guichet.establishment.directory.Directory;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Follows an account in the transaction of its change. The server tells of a login, and of what it changes in accounts, by
 * events alone.
 */
final class MembershipListener implements EventListenerProvider {

    private static final Set<EventType> CHANGES = Set.of(
            EventType.UPDATE_PROFILE,
            EventType.UPDATE_EMAIL,
            EventType.VERIFY_EMAIL,
            EventType.FEDERATED_IDENTITY_LINK);

    private static final String USERS = "users/";

    private final KeycloakSession session;

    MembershipListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        boolean login = event.getType() == EventType.LOGIN;
        if (event.getError() == null && event.getUserId() != null && (login || CHANGES.contains(event.getType()))) {
            account(event.getRealmId(), event.getUserId()).ifPresent(account -> {
                if (login) {
                    directory().own(account).arrive();
                }
                directory().own(account).follow();
            });
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (event.getError() == null
                && event.getResourceType() == ResourceType.USER
                && event.getOperationType() == OperationType.UPDATE
                && path != null
                && path.startsWith(USERS)) {
            account(event.getRealmId(), path.substring(USERS.length()).split("/", 2)[0])
                    .ifPresent(account -> directory().own(account).follow());
        }
    }

    private Optional<UserModel> account(String realmId, String userId) {
        RealmModel realm = session.getContext().getRealm();
        // An administrator of another realm acts in that one's context.
        boolean here = realm != null && realm.getId().equals(realmId);
        return here ? Optional.ofNullable(session.users().getUserById(realm, userId)) : Optional.empty();
    }

    private Directory directory() {
        return session.getProvider(Directory.class);
    }

    @Override
    public void close() {}
}
