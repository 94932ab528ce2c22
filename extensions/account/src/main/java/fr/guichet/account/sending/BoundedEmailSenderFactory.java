package fr.guichet.account.sending;

import fr.guichet.identity.watch.Watch;
import org.keycloak.Config;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares {@value #ID}, the sender of every mail as soon as the jar is there. */
public final class BoundedEmailSenderFactory implements EmailSenderProviderFactory {

    /** Id of the sender. */
    public static final String ID = "guichet-bounded";

    /** Above the server's own sender, whose order is 0: no option of the server is needed. */
    private static final int ORDER = 100;

    private final Watch watch = Watch.ofThisServer();
    private SendPool pool;

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new BoundedEmailSender(session, pool, watch);
    }

    @Override
    public void init(Config.Scope options) {
        pool = new SendPool(SendLimits.of(options));
    }

    /** Makes the server's own sender, which this one hands mails to, insist on STARTTLS. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (!(factory.getProviderFactory(EmailSenderProvider.class, BoundedEmailSender.SERVER_SENDER)
                instanceof DefaultEmailSenderProviderFactory own)) {
            throw new IllegalStateException("The server's own sender of mails is not the one that is known here");
        }
        own.getEmailAuthenticators().replaceAll((type, authenticator) -> new RequiredStarttls(authenticator));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void close() {
        pool.close();
    }
}
