package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.AccountListener;
import fr.guichet.onetimecode.code.CodesUnavailableException;
import fr.guichet.onetimecode.code.OneTimeCodeProvider;
import fr.guichet.onetimecode.code.TrustedDeviceIntervals;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
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
final class TrustedDeviceListener extends AccountListener {

    // The server tells of a change of password by one or two of these, according to the way.
    @SuppressWarnings("deprecation")
    private static final Set<EventType> CHANGES =
            Set.of(EventType.UPDATE_CREDENTIAL, EventType.UPDATE_PASSWORD, EventType.RESET_PASSWORD);

    private final Clock clock;

    TrustedDeviceListener(KeycloakSession session, Clock clock) {
        super(session);
        this.clock = clock;
    }

    @Override
    protected boolean concerns(Event event) {
        return CHANGES.contains(event.getType());
    }

    /** Any change of an account: its fields, roles, groups, password. */
    @Override
    protected boolean concerns(AdminEvent event) {
        return true;
    }

    @Override
    protected void follow(KeycloakSession session, RealmModel realm, UserModel account) {
        DeviceEvents events = new DeviceEvents(new EventBuilder(realm, session), account);
        new PersonDevices(account, events::removed)
                .swept(AccountStanding.of(realm, account, intervals(session, realm)), clock.instant());
    }

    /** Limits that cannot be read trust nobody, as in a login. */
    private static TrustedDeviceIntervals intervals(KeycloakSession session, RealmModel realm) {
        try {
            return OneTimeCodeProvider.of(session).policy(realm).trustedDevices();
        } catch (CodesUnavailableException e) {
            return new TrustedDeviceIntervals(Map.of());
        }
    }
}
