package fr.guichet.tests.password;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The failures that the server's protection has counted for accounts of a realm. */
final class LockWatch {

    /** Failures follow each other at a machine's pace here, and that alone locks nobody. */
    static final String OVERLAY = "quickLoginCheckMilliSeconds: 0";

    private static final int FAILURES_TO_LOCK = 5;

    private final TestGuichet guichet;
    private final TestRealm realm;

    LockWatch(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    int failures(TestAccount account) {
        return state(account).path("numFailures").asInt();
    }

    boolean isLocked(TestAccount account) {
        return state(account).path("disabled").asBoolean();
    }

    /** One wrong password, and the count that follows it: the server counts beside the request. */
    void fail(URI login, String typed, TestAccount account) throws Exception {
        int before = failures(account);
        PlainForm.open(login).send(typed, account.password() + "x");
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (failures(account) == before) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the failure was not counted for the account");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Wrong passwords until the account is locked. */
    void lock(TestAccount account) throws Exception {
        for (int i = 0; i < FAILURES_TO_LOCK; i++) {
            fail(realm.login().address(), account.username(), account);
        }
        if (!isLocked(account)) {
            throw new AssertionError("the account is not locked");
        }
    }

    private JsonNode state(TestAccount account) {
        return guichet.admin().get(realm.name() + "/attack-detection/brute-force/users/" + account.id());
    }
}
