package fr.guichet.establishment.invitation;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.identity.StatedReason;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes the two mails, in the language of their person or else of the realm: a référent's says nothing of theirs. */
final class InvitationMails {

    private static final Logger LOG = Logger.getLogger(InvitationMails.class);

    private InvitationMails() {}

    /** The mail of EST-2: user name and link. @return whether the mail server took it */
    static boolean toNewcomer(
            KeycloakSession session,
            RealmModel realm,
            UserModel account,
            MembershipEntity row,
            String link,
            Duration lifespan) {
        Map<String, Object> attributes = attributes(session, row);
        attributes.put("username", account.getUsername());
        attributes.put("link", link);
        attributes.put("hours", lifespan.toHours());
        return send(session, realm, account, "invitationMailSubject", "establishment-invitation.ftl", attributes);
    }

    /** Tells a professional of an invitation, which they answer after a login of theirs: this link opens nothing. */
    static void toProfessional(
            KeycloakSession session, RealmModel realm, UserModel account, MembershipEntity row, URI base) {
        Map<String, Object> attributes = attributes(session, row);
        attributes.put("link", OwnInvitationsPage.address(base, realm));
        send(session, realm, account, "invitationProfessionalMailSubject", "establishment-wanted.ftl", attributes);
    }

    private static Map<String, Object> attributes(KeycloakSession session, MembershipEntity row) {
        Establishment establishment = EstablishmentStore.of(session)
                .establishmentOf(row)
                .orElseThrow(() -> new IllegalStateException("a membership without its establishment"));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("establishment", establishment.name());
        attributes.put("referent", row.isReferent());
        return attributes;
    }

    private static boolean send(
            KeycloakSession session,
            RealmModel realm,
            UserModel account,
            String subject,
            String template,
            Map<String, Object> attributes) {
        if (account.getFirstAttribute(UserModel.LOCALE) == null && realm.getDefaultLocale() != null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, realm.getDefaultLocale());
        }
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.SEND_VERIFY_EMAIL)
                .user(account)
                .detail(Details.ACTION, InvitationToken.TYPE);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    .send(subject, template, attributes);
            event.success();
            return true;
        } catch (EmailException e) {
            // Never the message: what a mail server says repeats the address.
            LOG.warnf("a mail of an invitation could not be sent: %s", StatedReason.of(e));
            event.error(Errors.EMAIL_SEND_FAILED);
            return false;
        }
    }
}
