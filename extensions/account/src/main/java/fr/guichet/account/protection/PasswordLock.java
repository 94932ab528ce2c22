package fr.guichet.account.protection;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * The server's own protection, but for a login that a broker ends: the lock that wrong passwords cause does not refuse
 * the card. RPPS numbers are public, so otherwise whoever sends five wrong passwords would keep a doctor out altogether
 * (ADR 0011). What is counted, and the lock of passwords and codes, stay the server's; but for the moment in which it counts,
 * which is no lock.
 */
final class PasswordLock implements BruteForceProtector {

    private final BruteForceProtector server;
    private final CountedFailures failures;

    /** @param failures shared by all requests */
    PasswordLock(BruteForceProtector server, CountedFailures failures) {
        this.server = server;
        this.failures = failures;
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        return !BrokeredLogin.isUnderWay(session)
                && failures.holdBack(
                        () -> server.isTemporarilyDisabled(session, realm, user), () -> isLocked(session, realm, user));
    }

    /**
     * In a session of its own: the request's may keep what it has read before, and where nobody logs in the server answers
     * with the lock alone.
     */
    private boolean isLocked(KeycloakSession session, RealmModel realm, UserModel user) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), own -> server.isTemporarilyDisabled(own, realm, user));
    }

    /** Never softened: an account that is locked for good is a disabled account. */
    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession session, RealmModel realm, UserModel user) {
        return server.isPermanentlyLockedOut(session, realm, user);
    }

    @Override
    public void failedLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo uri, Set<String> categories) {
        server.failedLogin(realm, user, connection, uri, categories);
    }

    @Override
    public void successfulLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo uri, Set<String> categories) {
        server.successfulLogin(realm, user, connection, uri, categories);
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession session, RealmModel realm, UserModel user) {
        server.cleanUpPermanentLockout(session, realm, user);
    }

    @Override
    public void close() {}
}
