package fr.guichet.delegation.invitation;

import fr.guichet.delegation.Delegation;
import fr.guichet.identity.PersonName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The mail to an assistant (DEL-2): which doctor authorises them, and the link that goes on. */
public final class InvitationMail {

    private static final String TEMPLATE = "delegation-invitation.ftl";
    private static final String SUBJECT = "delegationInvitationSubject";

    private final KeycloakSession session;
    private final UserModel doctor;

    /** @param doctor whose language the mail is written in: of the assistant nothing is known yet */
    public InvitationMail(KeycloakSession session, UserModel doctor) {
        this.session = session;
        this.doctor = doctor;
    }

    /**
     * Sends it; the page of the doctor waits, and says when it cannot be sent.
     *
     * @param doctorName as the mail names the doctor
     * @param lifetime how long the link is good
     * @throws EmailException when the relay does not take it; its message can hold the address
     */
    public void send(Delegation delegation, PersonName doctorName, InvitationToken token, Duration lifetime)
            throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("doctor", doctorName.given() + " " + doctorName.family());
        attributes.put(
                "person", delegation.named().given() + " " + delegation.named().family());
        attributes.put(
                "link", InvitationAddresses.link(session.getContext(), token).toString());
        attributes.put("days", Math.max(1, lifetime.toDays()));
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(session.getContext().getRealm())
                .setUser(doctor)
                .send(
                        SUBJECT,
                        List.of(attributes.get("doctor")),
                        TEMPLATE,
                        attributes,
                        delegation.email().orElseThrow());
    }
}
