package fr.guichet.account.sending;

import fr.guichet.identity.StatedReason;
import fr.guichet.portal.background.NamedThreads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The threads of the sends: a bounded number, nothing waits in a queue, and nobody waits longer than the deadline. */
final class SendPool implements AutoCloseable {

    private static final long IDLE_SECONDS = 30;

    private final SendLimits limits;
    private final ThreadPoolExecutor threads;

    SendPool(SendLimits limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                0,
                limits.atOnce(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new NamedThreads("guichet-mail"));
    }

    /**
     * Does the work on a thread of the pool and waits for its end.
     *
     * @throws MailNotSentException when it failed, was refused for lack of a thread, or took too long; then its sockets
     *     are closed, so that the thread comes back
     */
    void send(Runnable work) throws MailNotSentException {
        SendUnderWay send = new SendUnderWay();
        Future<?> done = submit(() -> send.run(work));
        try {
            done.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            done.cancel(true);
            throw new MailNotSentException(MailNotSentException.Reason.TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.cancel(true);
            throw new MailNotSentException(MailNotSentException.Reason.FAILED, "interrupted");
        } catch (ExecutionException e) {
            throw new MailNotSentException(MailNotSentException.Reason.FAILED, StatedReason.of(e));
        } finally {
            send.end();
        }
    }

    private Future<?> submit(Runnable work) throws MailNotSentException {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new MailNotSentException(MailNotSentException.Reason.TOO_MANY_AT_ONCE);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
