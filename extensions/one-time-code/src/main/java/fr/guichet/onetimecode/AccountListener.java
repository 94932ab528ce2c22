package fr.guichet.onetimecode;

import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Follows an account when its person or an administrator changed it, in the transaction of the change. The server
 * changes accounts by itself and tells of it by events alone.
 */
public abstract class AccountListener implements EventListenerProvider {

    private static final String USERS = "users/";

    private final KeycloakSession session;

    protected AccountListener(KeycloakSession session) {
        this.session = session;
    }

    /** Whether what a person did is a change to follow. */
    protected abstract boolean concerns(Event event);

    /** Whether what an administrator did to an account is a change to follow; it succeeded. */
    protected abstract boolean concerns(AdminEvent event);

    /** The account as it is now. */
    protected abstract void follow(KeycloakSession session, RealmModel realm, UserModel account);

    @Override
    public final void onEvent(Event event) {
        if (event.getUserId() != null && concerns(event)) {
            follow(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public final void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (event.getError() == null && path != null && path.startsWith(USERS) && concerns(event)) {
            follow(event.getRealmId(), path.substring(USERS.length()).split("/", 2)[0]);
        }
    }

    private void follow(String realmId, String userId) {
        Optional.ofNullable(session.realms().getRealm(realmId))
                .ifPresent(realm -> Optional.ofNullable(session.users().getUserById(realm, userId))
                        .ifPresent(account -> follow(session, realm, account)));
    }

    @Override
    public final void close() {}
}
