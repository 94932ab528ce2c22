package fr.guichet.account.broker;

import fr.guichet.identity.NationalPersonId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Lets one request at a time, on all nodes together, decide what a national identifier belongs to or what an account is
 * linked to. The database holds no rule against two accounts with one identifier: it is the user name of some and an
 * attribute of others.
 *
 * <p>What is done in a turn has to be committed in it, in a transaction of its own, or the next one would not see it.
 */
public final class SoleTurn {

    /** Longer than any turn takes; a node that dies in one holds the others up for no longer. */
    private static final int LIMIT_SECONDS = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SPREAD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Others were at it for all the time that somebody in front of a page can be let wait. Nothing was done. */
    public static final class NotReachedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReachedException() {
            super("others worked on the same person or account for too long");
        }
    }

    private final ClusterProvider cluster;
    private final String realm;

    private SoleTurn(ClusterProvider cluster, String realm) {
        this.cluster = cluster;
        this.realm = realm;
    }

    /** Turns of one realm. */
    public static SoleTurn in(KeycloakSession session, RealmModel realm) {
        return new SoleTurn(session.getProvider(ClusterProvider.class), realm.getId());
    }

    /**
     * Does something about a national identifier when it is its turn.
     *
     * @throws NotReachedException when the turn does not come
     */
    public <T> T about(NationalPersonId number, Supplier<T> work) {
        return inTurn(List.of(key("number", number.value())), work);
    }

    /**
     * Does something about a national identifier and an account when it is the turn of both.
     *
     * @throws NotReachedException when the turn does not come
     */
    public <T> T about(NationalPersonId number, UserModel account, Supplier<T> work) {
        return inTurn(List.of(key("number", number.value()), key("account", account.getId())), work);
    }

    /** Hashed: the key is in the cluster's cache, and in the message of a task that fails. */
    private String key(String kind, String subject) {
        return "guichet::" + realm + "::" + kind + "::"
                + HashUtils.sha256UrlEncodedHash(subject, StandardCharsets.UTF_8);
    }

    private <T> T inTurn(List<String> keys, Supplier<T> work) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ExecutionResult<Done<T>> result = attempt(keys, work);
            if (result.isExecuted() && result.getResult() != null) {
                return result.getResult().value();
            }
            if (System.nanoTime() >= deadline) {
                throw new NotReachedException();
            }
            // Not all at the same moment again.
            LockSupport.parkNanos(LOOK_EVERY_NANOS + ThreadLocalRandom.current().nextLong(SPREAD_NANOS));
        }
    }

    /** All of the turns, or none: who waits for a second one holds no first one. */
    private <T> ExecutionResult<Done<T>> attempt(List<String> keys, Supplier<T> work) {
        String first = keys.get(0);
        List<String> others = keys.subList(1, keys.size());
        return cluster.executeIfNotExecuted(
                first,
                LIMIT_SECONDS,
                () -> others.isEmpty()
                        ? new Done<>(work.get())
                        : attempt(others, work).getResult());
    }

    /** @param value of the work, which may be null */
    private record Done<T>(T value) {}
}
