package fr.guichet.tests.harness;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.pki.TestPki;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Guichet once for all test classes of the run and injects it. When the run ends it stops everything and reads
 * every line of the logs; a secret or a full identifier in one of them fails the run.
 */
public final class GatewayExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(GatewayExtension.class);

    private static final Map<Class<?>, Function<TestGuichet, Object>> INJECTED = Map.of(
            TestGuichet.class, guichet -> guichet,
            TestRealm.class, TestGuichet::realm,
            TestPki.class, TestGuichet::pki,
            Inbox.class, TestGuichet::inbox,
            Browser.class, TestGuichet::browser);

    @Override
    public void beforeAll(ExtensionContext context) {
        guichet(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.get(parameter.getParameter().getType()).apply(guichet(context));
    }

    private static TestGuichet guichet(ExtensionContext context) {
        // The root store: closed by JUnit after the last test class, and what closing throws fails the run.
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Run.class, key -> new Run(), Run.class)
                .guichet();
    }

    /** The one start of a run. One that failed is not tried again for the next class. */
    private static final class Run implements AutoCloseable {
        private Optional<TestGuichet> started = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        synchronized TestGuichet guichet() {
            if (failure.isPresent()) {
                throw new IllegalStateException("Guichet did not start for an earlier class", failure.get());
            }
            if (started.isEmpty()) {
                try {
                    started = Optional.of(TestGuichet.start());
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                    throw e;
                }
            }
            return started.get();
        }

        @Override
        public void close() {
            started.ifPresent(TestGuichet::close);
        }
    }
}
