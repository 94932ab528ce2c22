package fr.guichet.tests.harness;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Something that is dear to start: once for all test classes of a run, at the first that asks for it. A start that failed
 * is not tried again for the next class.
 */
public final class OncePerRun<T extends AutoCloseable> {
    private final Namespace namespace = Namespace.create(new Object());
    private final Supplier<T> start;

    public OncePerRun(Supplier<T> start) {
        this.start = start;
    }

    /**
     * What was started, by this call or an earlier one.
     *
     * @param context of whatever asks
     * @throws IllegalStateException when it did not start for an earlier class
     */
    public T get(ExtensionContext context) {
        return run(context).started();
    }

    @SuppressWarnings("unchecked") // Nothing else is kept under the namespace of this object.
    private Run<T> run(ExtensionContext context) {
        // The root store: closed by JUnit after the last test class, and what closing throws fails the run.
        return context.getRoot()
                .getStore(namespace)
                .getOrComputeIfAbsent(Run.class, key -> new Run<>(start), Run.class);
    }

    private static final class Run<T extends AutoCloseable> implements AutoCloseable {
        private final Supplier<T> start;
        private Optional<T> started = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        private Run(Supplier<T> start) {
            this.start = start;
        }

        synchronized T started() {
            if (failure.isPresent()) {
                throw new IllegalStateException("It did not start for an earlier class", failure.get());
            }
            if (started.isEmpty()) {
                try {
                    started = Optional.of(start.get());
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                    throw e;
                }
            }
            return started.get();
        }

        @Override
        public void close() throws Exception {
            if (started.isPresent()) {
                started.get().close();
            }
        }
    }
}
