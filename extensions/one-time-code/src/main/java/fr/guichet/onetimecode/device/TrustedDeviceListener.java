package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.code.CodesUnavailableException;
import fr.guichet.onetimecode.code.OneTimeCodeProvider;
import fr.guichet.onetimecode.code.TrustedDeviceIntervals;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Removes a person's devices as soon as they are not trusted any more: the password was changed, by whomever, the account
 * disabled, its kind changed. A login looks at the same facts and would not believe them anyway; but an account that is
 * enabled again, or of its former kind again, would have them back, and the person's list would show what is not true.
 */
final class TrustedDeviceListener implements EventListenerProvider {

    private static final String USERS = "users/";

    // The server tells of a change of password by one or two of these, according to the way.
    @SuppressWarnings("deprecation")
    private static final Set<EventType> CHANGES =
            Set.of(EventType.UPDATE_CREDENTIAL, EventType.UPDATE_PASSWORD, EventType.RESET_PASSWORD);

    private final KeycloakSession session;
    private final Clock clock;

    TrustedDeviceListener(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void onEvent(Event event) {
        if (CHANGES.contains(event.getType()) && event.getUserId() != null) {
            sweep(event.getRealmId(), event.getUserId());
        }
    }

    /** Any change of an account: its fields, roles, groups, password. */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (event.getError() == null && path != null && path.startsWith(USERS)) {
            sweep(event.getRealmId(), path.substring(USERS.length()).split("/", 2)[0]);
        }
    }

    private void sweep(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        UserModel account = realm == null ? null : session.users().getUserById(realm, userId);
        if (account == null) {
            return;
        }
        DeviceEvents events = new DeviceEvents(new EventBuilder(realm, session), account);
        new PersonDevices(account, events::removed)
                .swept(AccountStanding.of(realm, account, intervals(realm)), clock.instant());
    }

    /** Limits that cannot be read trust nobody, as in a login. */
    private TrustedDeviceIntervals intervals(RealmModel realm) {
        try {
            return OneTimeCodeProvider.of(session).policy(realm).trustedDevices();
        } catch (CodesUnavailableException e) {
            return new TrustedDeviceIntervals(Map.of());
        }
    }

    @Override
    public void close() {}
}
