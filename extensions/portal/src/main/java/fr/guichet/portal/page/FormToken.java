package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import org.keycloak.models.KeycloakSession;

/**
 * The hidden field without which a form is refused: a mark of this session and this section, so that no other site can
 * send a form in the person's name, and a form of an earlier login is worth nothing.
 */
final class FormToken {

    /** Name of the field. */
    static final String FIELD = "formToken";

    private final PageMac mac;
    private final String sessionId;
    private final String section;

    FormToken(PageMac mac, String sessionId, String section) {
        this.mac = mac;
        this.sessionId = sessionId;
        this.section = section;
    }

    static FormToken of(KeycloakSession session, Caller caller, String section) {
        return new FormToken(PageMac.of(session), caller.session().getId(), section);
    }

    String value() {
        return mac.mark(PageMac.Purpose.FORM, sessionId, section);
    }

    boolean matches(String given) {
        return mac.matches(given, PageMac.Purpose.FORM, sessionId, section);
    }
}
