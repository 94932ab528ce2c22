package fr.guichet.account.broker;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Lets logins of one account end one after the other on this node. The server's brute-force protection refuses a login
 * while another one of the same account is being answered, as if the account were locked; that is right for guessed
 * passwords and wrong for one person who connects in two tabs at once (ACC-6). It counts on each node alone, and so does
 * this.
 */
final class AccountTurns {

    // Accounts share stripes: two strangers may wait for each other, for the time of one answer.
    private static final int STRIPES = 64;

    private final Semaphore[] stripes = new Semaphore[STRIPES];
    private final Duration patience;

    /** @param patience how long a login waits; then it goes on, and the server decides */
    AccountTurns(Duration patience) {
        this.patience = patience;
        Arrays.setAll(stripes, stripe -> new Semaphore(1, true));
    }

    /** Runs {@code login} when it is its turn; the next one's turn comes when this request's transaction has ended. */
    <T> T inTurn(KeycloakSession session, String accountId, Supplier<T> login) {
        Semaphore stripe = stripes[Math.floorMod(accountId.hashCode(), STRIPES)];
        if (!taken(stripe)) {
            return login.get();
        }
        try {
            return login.get();
        } finally {
            // Enlisted after the login, so that it runs after what the protection enlisted there.
            session.getTransactionManager().enlistAfterCompletion(release(stripe));
        }
    }

    private boolean taken(Semaphore stripe) {
        try {
            return stripe.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static AbstractKeycloakTransaction release(Semaphore stripe) {
        return new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                stripe.release();
            }

            @Override
            protected void rollbackImpl() {
                stripe.release();
            }
        };
    }
}
