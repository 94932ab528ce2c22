package fr.guichet.onetimecode.device;

import fr.guichet.identity.AuthenticationEvidence;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/** What the audit trail learns of trusted devices: which was trusted, used or removed, and why; no secret, no label. */
final class DeviceEvents {

    private final EventBuilder event;
    private final UserModel account;

    /** @param event of the login or action under way, which is copied for events of devices */
    DeviceEvents(EventBuilder event, UserModel account) {
        this.event = event;
        this.account = account;
    }

    void given(CredentialModel device) {
        of(device, EventType.UPDATE_CREDENTIAL).success();
    }

    void used(CredentialModel device) {
        event.detail(AuthenticationEvidence.TRUSTED_DEVICE, device.getId());
    }

    void removed(CredentialModel device, TrustLoss why) {
        of(device, EventType.REMOVE_CREDENTIAL)
                .detail(Details.REASON, why.reason())
                .success();
    }

    private EventBuilder of(CredentialModel device, EventType type) {
        return event.clone()
                .event(type)
                .user(account)
                .detail(Details.CREDENTIAL_TYPE, TrustedDeviceCredential.TYPE)
                .detail(Details.CREDENTIAL_ID, device.getId());
    }
}
