package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.enrolment.SmsWords;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells the number of before that codes go elsewhere now: its holder may not be who changed it. Sent once the change is
 * kept, beside the request: a slow gateway keeps nobody waiting, and one that fails undoes nothing.
 */
final class OldNumberNotice {

    private static final Logger LOG = Logger.getLogger(OldNumberNotice.class);

    /** Of the server's executors; it is made at its first use. */
    private static final String EXECUTOR = "guichet-sms-notice";

    private final KeycloakSession session;
    private final UserModel account;
    private final Watch watch;

    /** @param watch whoever watches the server */
    OldNumberNotice(KeycloakSession session, UserModel account, Watch watch) {
        this.watch = watch;
        this.session = session;
        this.account = account;
    }

    void sendTo(MobileNumber former) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        ExecutorService executor = session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
        String realm = session.getContext().getRealm().getId();
        String text = SmsWords.of(session, account, "smsTextNumberChanged");
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    executor.execute(watch.carried(() -> send(factory, realm, former, text)));
                } catch (RejectedExecutionException e) {
                    LOG.warn("the number of before could not be told of a change: the server is stopping");
                }
            }

            @Override
            protected void rollbackImpl() {
                // Nothing changed.
            }
        });
    }

    private static void send(KeycloakSessionFactory factory, String realm, MobileNumber former, String text) {
        KeycloakModelUtils.runJobInTransaction(factory, job -> {
            job.getContext().setRealm(job.realms().getRealm(realm));
            SmsGateways.of(job).ifPresent(gateway -> {
                try {
                    gateway.send(former, text);
                } catch (SmsException e) {
                    LOG.warnf("the number of before could not be told of a change: %s", e.failure());
                }
            });
        });
    }
}
