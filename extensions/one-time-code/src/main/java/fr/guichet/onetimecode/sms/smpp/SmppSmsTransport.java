package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import fr.guichet.onetimecode.sms.SmsText;
import fr.guichet.onetimecode.sms.SmsTransport;
import fr.guichet.onetimecode.sms.WatchedSend;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Sends by submit_sm on the one bound session. The library waits where it likes (for a socket to take bytes, for its own
 * threads to end), so each send runs on a thread of its own and the login waits no longer than its bound. An SMS is
 * never submitted twice: one whose answer was lost may have left.
 */
final class SmppSmsTransport implements SmsTransport {

    private final SmppGatewayConfig config;
    private final SmppLink link;
    private final WatchedSend watched;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "guichet-smpp");
        thread.setDaemon(true);
        return thread;
    });

    SmppSmsTransport(SmppGatewayConfig config, UnaryOperator<String> environment, Watch watch) {
        this.watched = new WatchedSend(watch, SmppSmsGatewayFactory.PROVIDER_ID, config.host());
        LibraryLog.silence();
        this.config = config;
        this.link = new SmppLink(config, environment);
    }

    @Override
    public void deliver(MobileNumber to, SmsText text) throws SmsException {
        watched.run(call -> submit(to, text));
    }

    private void submit(MobileNumber to, SmsText text) throws SmsException {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        AtomicReference<BoundSession> used = new AtomicReference<>();
        try {
            threads.execute(() -> send(to, text, used, sent));
            sent.get(config.totalTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // First, so that a session that is bound after all submits nothing any more.
            sent.cancel(false);
            throw late(used.get());
        } catch (RejectedExecutionException ended) {
            throw new SmsException(SmsFailure.UNREACHABLE, "the gateway's settings changed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SmsException(SmsFailure.DROPPED, "the server is stopping");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SmsException known
                    ? known
                    : new SmsException(
                            SmsFailure.DROPPED, failed.getCause().getClass().getSimpleName());
        }
    }

    private void send(MobileNumber to, SmsText text, AtomicReference<BoundSession> used, CompletableFuture<Void> sent) {
        try {
            BoundSession session = link.session();
            used.set(session);
            if (!sent.isDone()) {
                session.submit(to, text, sent);
            }
        } catch (SmsException | RuntimeException failed) {
            sent.completeExceptionally(failed);
        }
    }

    /** A session whose answer is so late is not trusted with the next SMS: that one binds anew. */
    private SmsException late(BoundSession session) {
        if (session == null) {
            return new SmsException(SmsFailure.UNREACHABLE, "no session within " + seconds());
        }
        if (!threads.isShutdown()) {
            threads.execute(session::drop);
        }
        return new SmsException(SmsFailure.TIMED_OUT, "no answer to submit_sm within " + seconds());
    }

    /** Whether a session is bound at this moment. */
    boolean isBound() {
        return link.isBound();
    }

    private String seconds() {
        return config.totalTimeout().toSeconds() + " s";
    }

    @Override
    public void close() {
        threads.execute(link::end);
        threads.shutdown();
    }
}
