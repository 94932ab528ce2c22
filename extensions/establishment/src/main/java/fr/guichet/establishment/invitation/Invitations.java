package fr.guichet.establishment.invitation;

import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.portal.background.BackgroundWork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.urls.UrlType;

/**
 * Sends the mails of invitations, each in transactions of its own: whoever was invited stays invited when the mail cannot
 * be sent, and what became of the mail is kept for the référent to see.
 */
public final class Invitations {

    private final Clock clock;
    private final Duration lifespan;
    private final BackgroundWork work;

    /**
     * @param lifespan of a link
     * @param work where mails leave from that no page waits for
     */
    public Invitations(Clock clock, Duration lifespan, BackgroundWork work) {
        this.clock = clock;
        this.lifespan = lifespan;
        this.work = work;
    }

    public Duration lifespan() {
        return lifespan;
    }

    /** A new invitation to the same person, committed before its mail: from now on the links of earlier ones are dead. */
    public void renew(KeycloakSession session, String membershipId) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> EstablishmentStore.of(own).membership(membershipId).ifPresent(row -> {
                    row.inviteAgain(clock.millis());
                    if (row.userId() != null) {
                        row.setInvitationMail(InvitationMail.WAITING);
                    }
                }));
    }

    /**
     * Sends the mail of an invitation and comes back when it is known whether it left, which the mail sender's deadline
     * bounds. For somebody named by number nothing is waited for: neither the answer nor its delay says whether there is
     * an account.
     */
    public void send(KeycloakSession session, String membershipId) {
        String realmId = session.getContext().getRealm().getId();
        boolean hasAccount = EstablishmentStore.of(session)
                .membership(membershipId)
                .filter(row -> row.userId() != null)
                .isPresent();
        if (hasAccount) {
            send(session.getKeycloakSessionFactory(), realmId, membershipId, base(session));
        } else {
            sendLater(session, List.of(membershipId));
        }
    }

    /** Sends the mails of several invitations, one after the other, behind the page. */
    public void sendLater(KeycloakSession session, List<String> membershipIds) {
        if (membershipIds.isEmpty()) {
            return;
        }
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = session.getContext().getRealm().getId();
        URI base = base(session);
        List<String> ids = List.copyOf(membershipIds);
        work.later(() -> ids.forEach(id -> send(sessions, realmId, id, base)));
    }

    private static URI base(KeycloakSession session) {
        return session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
    }

    private void send(KeycloakSessionFactory sessions, String realmId, String membershipId, URI base) {
        Optional<InvitationMail> end = KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, null, own -> write(own, realmId, membershipId, base), "mail of an invitation");
        end.ifPresent(mail -> KeycloakModelUtils.runJobInTransaction(sessions, own -> EstablishmentStore.of(own)
                .membership(membershipId)
                .ifPresent(row -> row.setInvitationMail(mail))));
    }

    /** @return what to keep of it; empty for somebody named by number */
    private Optional<InvitationMail> write(KeycloakSession own, String realmId, String membershipId, URI base) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        Optional<MembershipEntity> found = EstablishmentStore.of(own).membership(membershipId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MembershipEntity row = found.get();
        if (row.userId() == null) {
            ProfessionalAccount.toBeTold(own, realm, row.nationalId())
                    .ifPresent(account -> InvitationMails.toProfessional(own, realm, account, row, base));
            return Optional.empty();
        }
        UserModel account = own.users().getUserById(realm, row.userId());
        String link = InvitationLink.to(own, account, row, base, lifespan, clock);
        return Optional.of(
                InvitationMails.toNewcomer(own, realm, account, row, link, lifespan)
                        ? InvitationMail.SENT
                        : InvitationMail.NOT_SENT);
    }
}
