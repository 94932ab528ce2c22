package fr.guichet.account.protection;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Lets the passwords of one account be checked one after the other on this node. The server's brute-force protection
 * refuses a login while another one of the same account is being answered, as if the account were locked, and a person
 * who logs in in two tabs at once would read that the password is wrong. It counts on each node alone, and so does this.
 * What nobody is called waits its turn too: the time of several answers at once says nothing of accounts.
 */
public final class AccountTurns {

    // The server's name for its queue of failures to be counted.
    private static final String COUNTING = "bruteforce";
    // Accounts share stripes: two strangers may wait for each other, for the time of one answer.
    private static final int STRIPES = 64;
    // Who sends a thousand passwords at once gets no thousand threads that wait.
    private static final int MOST_WAITING = 4;

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final Duration patience;

    /** @param patience how long a login waits; then it goes on, and the server decides */
    public AccountTurns(Duration patience) {
        this.patience = patience;
        Arrays.setAll(stripes, stripe -> new Stripe(new Semaphore(1, true), new Semaphore(MOST_WAITING)));
    }

    /**
     * Runs {@code login} when it is its turn; the next one's turn comes when this request's transaction has ended, and what
     * the server had to count by then is counted. Where nothing is counted, for nobody's name, the next one waits for the
     * same queue.
     *
     * @param username of the account, or what was typed for one
     */
    public <T> T inTurn(KeycloakSession session, String username, Supplier<T> login) {
        Stripe stripe = stripes[Math.floorMod(username.hashCode(), STRIPES)];
        if (!taken(stripe)) {
            return login.get();
        }
        try {
            return login.get();
        } finally {
            // Enlisted after the login, so that it runs after what the protection enlisted there.
            session.getTransactionManager().enlistAfterCompletion(release(stripe.turn(), counting(session)));
        }
    }

    private boolean taken(Stripe stripe) {
        if (!stripe.places().tryAcquire()) {
            return stripe.turn().tryAcquire();
        }
        try {
            return stripe.turn().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            stripe.places().release();
        }
    }

    private static Executor counting(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(COUNTING);
    }

    private static AbstractKeycloakTransaction release(Semaphore turn, Executor counting) {
        return new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                afterTheCount();
            }

            @Override
            protected void rollbackImpl() {
                afterTheCount();
            }

            private void afterTheCount() {
                try {
                    counting.execute(turn::release);
                } catch (RejectedExecutionException e) {
                    // The server stops; nothing is counted any more.
                    turn.release();
                }
            }
        };
    }

    /**
     * What accounts of one hash share.
     *
     * @param turn to be answered
     * @param places to wait for it
     */
    private record Stripe(Semaphore turn, Semaphore places) {}
}
