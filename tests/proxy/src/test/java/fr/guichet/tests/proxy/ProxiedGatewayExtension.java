package fr.guichet.tests.proxy;

import fr.guichet.tests.harness.OncePerRun;
import fr.guichet.tests.harness.ProxiedGateway;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one gateway for all classes of the run, behind addresses that the proxies take one after the other. At the first
 * class that asks for it, so that a machine without proxies does not start it at all.
 */
final class ProxiedGatewayExtension implements ParameterResolver {
    private static final OncePerRun<Proxied> GATEWAY = new OncePerRun<>(Proxied::start);

    /**
     * What the tests share.
     *
     * @param guichet the gateway and all around it
     * @param settings of whichever proxy stands before it
     */
    record Proxied(TestGuichet guichet, ProxySettings settings) implements AutoCloseable {
        static Proxied start() {
            ProxySettings ports = ProxySettings.onFreePorts();
            TestGuichet guichet = ProxiedGateway.start(ports.loginHost(), ports.cardHost());
            return new Proxied(
                    guichet,
                    ports.with(guichet.pki())
                            .withNode(
                                    1,
                                    ProxiedGateway.NODE_NAME,
                                    guichet.node().ownAddress().getPort(),
                                    guichet.node().managementHost().getPort()));
        }

        @Override
        public void close() {
            guichet.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Proxied.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GATEWAY.get(context);
    }
}
