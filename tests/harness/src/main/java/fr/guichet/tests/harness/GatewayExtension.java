package fr.guichet.tests.harness;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.pki.TestPki;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Guichet once for all test classes of the run and injects it. When the run ends it stops everything and reads
 * every line of the logs; a secret or a full identifier in one of them fails the run.
 */
public final class GatewayExtension implements BeforeAllCallback, ParameterResolver {
    private static final OncePerRun<TestGuichet> GUICHET = new OncePerRun<>(TestGuichet::start);

    private static final Map<Class<?>, Function<TestGuichet, Object>> INJECTED = Map.of(
            TestGuichet.class, guichet -> guichet,
            TestRealm.class, TestGuichet::realm,
            TestPki.class, TestGuichet::pki,
            Inbox.class, TestGuichet::inbox,
            Browser.class, TestGuichet::browser);

    @Override
    public void beforeAll(ExtensionContext context) {
        GUICHET.get(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.get(parameter.getParameter().getType()).apply(GUICHET.get(context));
    }
}
