package fr.guichet.onetimecode.login;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether the person wants no more codes on this device for a while (OTP-5). The box is ticked until somebody unticks
 * it, and then stays as it was left through wrong codes and new ones: a device that others use must not become trusted
 * by a second try.
 */
final class DeviceWish {

    /** Name of the box. */
    static final String FIELD = "trustDevice";

    private static final String NOTE = "guichet.code.trust-device";

    private final AuthenticationSessionModel login;

    DeviceWish(AuthenticationSessionModel login) {
        this.login = login;
    }

    /** Keeps what a form says. One without the field of the code had no box either. */
    void keep(MultivaluedMap<String, String> form) {
        if (form.containsKey(CodeRequest.CODE)) {
            login.setAuthNote(NOTE, Boolean.toString(form.containsKey(FIELD)));
        }
    }

    /** How the box is shown. */
    boolean isTicked() {
        return !Boolean.FALSE.toString().equals(login.getAuthNote(NOTE));
    }

    /** Whether the box was sent ticked. */
    boolean isSaid() {
        return Boolean.parseBoolean(login.getAuthNote(NOTE));
    }
}
