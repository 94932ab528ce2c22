package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.code.Channel;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sets the choice back to e-mail when the number is removed. The server removes credentials by itself, on the account
 * page and for administrators, and tells of it by events alone; both are told in the transaction of the removal.
 */
final class ChannelListener implements EventListenerProvider {

    private static final String USERS = "users/";

    private final KeycloakSession session;

    ChannelListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.REMOVE_CREDENTIAL && isNumber(event.getDetails())) {
            backToEmail(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (event.getError() == null
                && event.getResourceType() == ResourceType.USER
                && isNumber(event.getDetails())
                && path != null
                && path.startsWith(USERS)) {
            backToEmail(event.getRealmId(), path.substring(USERS.length()).split("/", 2)[0]);
        }
    }

    private static boolean isNumber(Map<String, String> details) {
        return details != null && SmsCredential.TYPE.equals(details.get(Details.CREDENTIAL_TYPE));
    }

    /** Only when no number is left: administrators' events name the credential whatever was done to it. */
    private void backToEmail(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        UserModel account = realm == null ? null : session.users().getUserById(realm, userId);
        if (account != null && !EnrolledNumber.exists(account)) {
            ChosenChannel.record(account, Channel.EMAIL);
        }
    }

    @Override
    public void close() {}
}
