package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.OncePerRun;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One cluster for all test classes of the run, injected as {@link Gateways}; before each test all its nodes are there. */
final class ThreeNodes implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    static final int COUNT = 3;

    private static final OncePerRun<Gateways> NODES = new OncePerRun<>(() -> Gateways.start("nodes", COUNT));

    @Override
    public void beforeAll(ExtensionContext context) {
        NODES.get(context).complete();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        NODES.get(context).complete();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Gateways.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return NODES.get(context);
    }
}
