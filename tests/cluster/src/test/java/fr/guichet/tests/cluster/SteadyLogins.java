package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Two people who log in again and again, one by card and one by password and code, until they are told to stop. */
final class SteadyLogins implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final TestGuichet guichet;
    private final AtomicInteger cards = new AtomicInteger();
    private final AtomicInteger passwords = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean over;

    private SteadyLogins(TestGuichet guichet) {
        this.guichet = guichet;
        this.threads = List.of(
                new Thread(() -> again(this::byCard, cards), "logins by card"),
                new Thread(() -> again(this::byPassword, passwords), "logins by password"));
    }

    static SteadyLogins begin(TestGuichet guichet) {
        SteadyLogins logins = new SteadyLogins(guichet);
        logins.threads.forEach(Thread::start);
        return logins;
    }

    private void again(Runnable login, AtomicInteger done) {
        while (!over) {
            try {
                login.run();
                done.incrementAndGet();
            } catch (RuntimeException | AssertionError e) {
                failures.add(e);
            }
        }
    }

    private void byCard() {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        guichet.callers().byCard(doctor.card()).browser().close();
    }

    private void byPassword() {
        TestAccount person = guichet.connectedDoctor();
        guichet.callers().byPassword(person).browser().close();
    }

    /** Waits for a login more. */
    void awaitOneMore() {
        int before = count();
        await(() -> count() > before);
    }

    /** Waits until either has logged in once more: whatever was under way before is over then. */
    void awaitOneMoreOfEach() {
        int cardsBefore = cards.get();
        int passwordsBefore = passwords.get();
        await(() -> cards.get() > cardsBefore && passwords.get() > passwordsBefore);
    }

    private void await(BooleanSupplier enough) {
        if (!Await.until(() -> enough.getAsBoolean() || !failures.isEmpty(), LIMIT)) {
            failures.add(new AssertionError("No login ended within " + LIMIT.toSeconds() + " s"));
        }
    }

    int count() {
        return cards.get() + passwords.get();
    }

    /** @return what failed, each with its causes, or nobody could tell a slow answer from one that was cut off */
    List<String> stop() throws InterruptedException {
        close();
        return failures.stream().map(SteadyLogins::whole).toList();
    }

    private static String whole(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
