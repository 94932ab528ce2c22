package fr.guichet.tests.proxy;

import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.harness.OncePerRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One infrastructure of cards and certificates for all classes of the run: its keys take seconds to make. */
final class TestPkiExtension implements ParameterResolver {
    private static final OncePerRun<TestPki> PKI = new OncePerRun<>(TestPkiExtension::start);

    private static TestPki start() {
        try {
            return TestPki.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPki.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PKI.get(context);
    }
}
