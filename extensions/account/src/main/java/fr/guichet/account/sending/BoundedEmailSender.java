package fr.guichet.account.sending;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Hands every mail to the server's own sender, on a thread of the pool and in a session of its own: that sender asks its
 * session for the truststore, for the vault with the relay's password and for tokens, and the session of the request is
 * closed when the deadline has passed.
 */
final class BoundedEmailSender implements EmailSenderProvider {

    static final String SERVER_SENDER = "default";
    private static final String PEER = "smtp";

    private final KeycloakSession session;
    private final SendPool pool;
    private final Watch watch;

    BoundedEmailSender(KeycloakSession session, SendPool pool, Watch watch) {
        this.watch = watch;
        this.session = session;
        this.pool = pool;
    }

    /** @throws MailNotSentException when the person has no address, and as the other method does */
    @Override
    public void send(Map<String, String> config, UserModel user, String subject, String textBody, String htmlBody)
            throws EmailException {
        String address = user.getEmail();
        if (address == null || address.isBlank()) {
            throw new MailNotSentException(MailNotSentException.Reason.FAILED, "no address");
        }
        send(config, address, subject, textBody, htmlBody);
    }

    /** @throws MailNotSentException within the deadline, when the mail server has not taken the mail */
    @Override
    public void send(Map<String, String> config, String address, String subject, String textBody, String htmlBody)
            throws EmailException {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = session.getContext().getRealm().getId();
        Map<String, String> relay = Map.copyOf(config);
        try (WatchedCall call = watch.begin(CallKind.MAIL, PEER, relay.get("host"))) {
            try {
                pool.send(() -> sendIn(sessions, realmId, relay, address, subject, textBody, htmlBody));
                call.ended(CallOutcome.ANSWERED);
            } catch (MailNotSentException notSent) {
                call.ended(notSent.outcome());
                throw notSent;
            }
        }
    }

    private static void sendIn(
            KeycloakSessionFactory sessions,
            String realmId,
            Map<String, String> relay,
            String address,
            String subject,
            String textBody,
            String htmlBody) {
        KeycloakModelUtils.runJobInTransaction(sessions, own -> {
            own.getContext().setRealm(own.realms().getRealm(realmId));
            try {
                serverSender(own).send(relay, address, subject, textBody, htmlBody);
            } catch (EmailException e) {
                throw new SendFailed(e);
            }
        });
    }

    @Override
    public void validate(Map<String, String> config) throws EmailException {
        serverSender(session).validate(config);
    }

    private static EmailSenderProvider serverSender(KeycloakSession session) {
        return session.getProvider(EmailSenderProvider.class, SERVER_SENDER);
    }

    /** The sender belongs to the session, which closes it. */
    @Override
    public void close() {}

    /** Carries the refusal out of the transaction. */
    private static final class SendFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SendFailed(EmailException cause) {
            super(cause);
        }
    }
}
