package fr.guichet.tests.peers;

import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Guichet with the card reader once for all classes of the run. At the first class that asks for it, so that a
 * machine without the peers' programs does not start it at all.
 */
final class GuichetExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Guichet.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(GuichetExtension.class))
                .getOrComputeIfAbsent(Run.class, key -> Run.start(), Run.class)
                .guichet();
    }

    private record Run(Guichet guichet) implements AutoCloseable {
        static Run start() {
            GuichetSettings settings = GuichetSettings.forTests(
                            Path.of(System.getProperty("guichet.server")),
                            Path.of(System.getProperty("guichet.dossier.jar")),
                            Path.of(System.getProperty("guichet.test.directory")))
                    .withCardReader(true);
            return new Run(Guichet.start(settings, step -> System.out.println("Guichet: " + step)));
        }

        @Override
        public void close() {
            guichet.close();
        }
    }
}
