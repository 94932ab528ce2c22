package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.Gateways;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One cluster for all test classes of the run, injected as {@link Gateways}; before each test all its nodes are there. */
final class ThreeNodes implements BeforeEachCallback, ParameterResolver {
    static final int COUNT = 3;

    private static final Namespace NAMESPACE = Namespace.create(ThreeNodes.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        gateways(context).complete();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Gateways.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return gateways(context);
    }

    private static Gateways gateways(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Run.class, key -> new Run(), Run.class)
                .gateways();
    }

    /** The one start of a run. One that failed is not tried again for the next test. */
    private static final class Run implements AutoCloseable {
        private Optional<Gateways> started = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        synchronized Gateways gateways() {
            if (failure.isPresent()) {
                throw new IllegalStateException("The nodes did not start for an earlier test", failure.get());
            }
            if (started.isEmpty()) {
                try {
                    started = Optional.of(Gateways.start("nodes", COUNT));
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                    throw e;
                }
            }
            return started.get();
        }

        @Override
        public void close() {
            started.ifPresent(Gateways::close);
        }
    }
}
