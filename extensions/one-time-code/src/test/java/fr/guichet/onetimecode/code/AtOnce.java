package fr.guichet.onetimecode.code;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs things in as many threads, which begin together. */
final class AtOnce {

    private static final int LIMIT_SECONDS = 60;

    private AtOnce() {}

    static <T> List<T> all(List<Supplier<T>> things) {
        ExecutorService threads = Executors.newFixedThreadPool(things.size());
        CountDownLatch ready = new CountDownLatch(things.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Supplier<T> thing : things) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return thing.get();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(LIMIT_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
