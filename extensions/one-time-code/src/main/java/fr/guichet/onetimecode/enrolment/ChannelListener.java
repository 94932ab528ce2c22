package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.AccountListener;
import fr.guichet.onetimecode.code.Channel;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sets the choice back to e-mail when the number is removed, on the account page or by an administrator. */
final class ChannelListener extends AccountListener {

    ChannelListener(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean concerns(Event event) {
        return event.getType() == EventType.REMOVE_CREDENTIAL && isNumber(event.getDetails());
    }

    @Override
    protected boolean concerns(AdminEvent event) {
        return event.getResourceType() == ResourceType.USER && isNumber(event.getDetails());
    }

    private static boolean isNumber(Map<String, String> details) {
        return details != null && SmsCredential.TYPE.equals(details.get(Details.CREDENTIAL_TYPE));
    }

    /** Only when no number is left: administrators' events name the credential whatever was done to it. */
    @Override
    protected void follow(KeycloakSession session, RealmModel realm, UserModel account) {
        if (!EnrolledNumber.exists(account)) {
            ChosenChannel.record(account, Channel.EMAIL);
        }
    }
}
